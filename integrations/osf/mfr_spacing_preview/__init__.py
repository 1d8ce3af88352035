"""Shows CT and MR image stacks in the Modular File Renderer of OSF at their true proportions."""

from .render import SpacingPreviewRenderer  # noqa: F401
