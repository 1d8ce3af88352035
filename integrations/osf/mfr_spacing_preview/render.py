"""A renderer for `mfr.renderers`: the page that OSF shows in its sandboxed frame."""

import os

from mako.lookup import TemplateLookup

from mfr.core import extension
from mfr.extensions.utils import escape_url_for_template, munge_url_for_localdev


class SpacingPreviewRenderer(extension.BaseRenderer):
    """The file is fetched by the browser, by ranges: the server of previews never has it whole."""

    TEMPLATE = TemplateLookup(
        directories=[os.path.join(os.path.dirname(__file__), "templates")],
        default_filters=["h"],
    ).get_template("viewer.mako")

    def render(self):
        url = munge_url_for_localdev(self.metadata.download_url)
        return self.TEMPLATE.render(
            base=self.assets_url,
            url=escape_url_for_template(url.geturl()),
            name=f"{self.metadata.name}{self.metadata.ext}",
        )

    @property
    def file_required(self):
        return False

    @property
    def cache_result(self):
        return False
