"""The rich text editor of the website's pages."""

from hallbooking_desktop.ui.editor.editor import PageEditor
from hallbooking_desktop.ui.editor.pictures import PictureLoader

__all__ = ["PageEditor", "PictureLoader"]
