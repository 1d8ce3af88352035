"""Renders a preview as an Invenio instance does, with a stand-in for what Invenio has: reads and writes JSON lines.

Each line in is {"name", "bytes" (base64)}; each line out {"can", "page"}: whether the previewer takes the file,
and what it renders.
"""

import base64
import io
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "integrations", "invenio"))
sys.dont_write_bytecode = True

from flask import Flask  # noqa: E402
from jinja2 import ChoiceLoader, DictLoader  # noqa: E402

from invenio_spacing_preview import previewer  # noqa: E402

# As inveniosoftware/invenio-previewer has it: a base with `page_body`, and `panel` within.
BASE = "<!doctype html><html><body>{% block page_body %}{% block panel %}{% endblock %}{% endblock %}</body></html>"


class PreviewFile:
    """What invenio-app-rdm hands a previewer."""

    def __init__(self, name, content):
        self.filename = name
        self.size = len(content)
        self.uri = f"/records/1/files/{name}"
        self._content = content

    def is_local(self):
        return True

    def has_extensions(self, *endings):
        return os.path.splitext(self.filename)[1].lower() in endings

    def open(self):
        return io.BytesIO(self._content)


app = Flask("instance")
app.register_blueprint(previewer.create_blueprint(app))
app.jinja_loader = ChoiceLoader([app.jinja_loader, DictLoader({"invenio_previewer/abstract_previewer.html": BASE})])

for line in sys.stdin:
    asked = json.loads(line)
    file = PreviewFile(asked["name"], base64.b64decode(asked["bytes"]))
    with app.test_request_context():
        can = previewer.can_preview(file)
        print(json.dumps({"can": can, "page": previewer.preview(file) if can else None}), flush=True)
