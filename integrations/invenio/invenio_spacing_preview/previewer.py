"""A previewer of DICOM files, ZIPs of image stacks and volumes, for `invenio_previewer.previewers`."""

import zipfile

from flask import Blueprint, current_app, render_template

#: Single files that hold a whole stack.
VOLUMES = (".dcm", ".dicom", ".nrrd", ".mha", ".nii", ".isq", ".ozx")

#: Members of a ZIP that make it a stack: DICOM files often have no ending at all, or a number.
SLICES = (".dcm", ".dicom", ".ima", ".tif", ".tiff")

#: Names without a dot first: `endswith` decides for the others.
previewable_extensions = [name[1:] for name in VOLUMES] + ["zip"]

#: How many members of a ZIP are looked at.
MEMBERS = 200


def can_preview(file):
    """Whether a file is a stack of images. The bytes of a ZIP are opened, not read: its directory tells."""
    if not file.is_local():
        return False
    if file.has_extensions(*VOLUMES):
        return True
    return file.has_extensions(".zip") and _holds_slices(file)


def preview(file):
    """The page that Invenio shows in a frame."""
    return render_template(
        "invenio_spacing_preview/preview.html",
        file=file,
        css_bundles=[],
        js_bundles=[],
        language=_language(),
        repository=current_app.config.get("SPACING_PREVIEW_HOST"),
    )


def create_blueprint(app=None):
    """What serves the template, and the scripts below `/static/spacing-preview/`."""
    return Blueprint(
        "spacing_preview",
        __name__,
        template_folder="templates",
        static_folder="static",
        static_url_path="/static/spacing-preview",
    )


def _holds_slices(file):
    try:
        with file.open() as stream, zipfile.ZipFile(stream) as archive:
            names = [info.filename for info in archive.infolist()[:MEMBERS] if not info.is_dir()]
            if any(name.lower().endswith(SLICES) or _leaf(name).upper() == "DICOMDIR" for name in names):
                return True
            # Scanners leave endings off: the four letters that each DICOM file has after 128 bytes decide.
            bare = next((name for name in names if "." not in _leaf(name)), None)
            if bare is None:
                return False
            with archive.open(bare) as member:
                return member.read(132)[128:] == b"DICM"
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError):
        return False


def _leaf(name):
    return name.rsplit("/", 1)[-1]


def _language():
    try:
        from invenio_i18n import get_locale
    except ImportError:
        return None
    return str(get_locale()).replace("_", "-")
