"""The photos of a hall, as somebody at the desk looks after them."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget

from hallbooking_desktop.domain.permissions import Actor
from hallbooking_desktop.domain.photos import MOST_PHOTOS
from hallbooking_desktop.infrastructure.imaging_child import renditions_apart
from hallbooking_desktop.services.commands_media import PhotoEdit, PhotosOf
from hallbooking_desktop.services.snapshots import PhotoSnapshot
from hallbooking_desktop.ui.places.photos import PhotosView
from hallbooking_desktop.ui.shell import Shell
from hallbooking_desktop.ui.views.places import PlacesView
from hallbooking_desktop.ui.widgets.dialogs import Sheet
from tests.support.pictures import SVG, bomb, picture
from tests.ui.conftest import Office
from tests.ui.desks import Seat, focus

# A read that is cancelled while its connection is being made leaves that connection to the garbage collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore:.*psycopg.AsyncConnection.*was deleted while still open:ResourceWarning"
)


@pytest.fixture
def of(office: Office) -> PhotosOf:
    return PhotosOf.room(office.world.ballroom)


def kept(office: Office, of: PhotosOf) -> tuple[PhotoSnapshot, ...]:
    return office.on_thread(lambda s: s.media.photos(office.world.guest, of))


def hang(office: Office, of: PhotosOf, *captions: str) -> tuple[PhotoSnapshot, ...]:
    admin = office.world.admin.actor
    for caption in captions:
        office.on_thread(lambda s, c=caption: s.media.add(admin, of, picture(), c))
    return kept(office, of)


def opened(seat: Seat, place: PhotosOf, email: str = "admin@hall.example") -> PhotosView:
    shell: Shell = seat.sign_in(email)
    shell.show_view("places")
    view = shell.current
    assert isinstance(view, PlacesView)
    seat.wait(lambda: view.details.place is not None)
    view.details.tabs.setCurrentWidget(view.details.photos_page)
    choose(seat, view, place)
    return view.details.photos_page.photos


def choose(seat: Seat, view: PlacesView, of: PhotosOf) -> None:
    if of.entity == "room":
        view.open_room(of.id)
    else:
        view.open_venue(of.id)
    photos = view.details.photos_page.photos
    seat.wait(lambda: photos._shown == of and not photos._load.busy)
    seat.wait(lambda: photos.states.state in {"ready", "empty"})


def around(view: PhotosView) -> PlacesView:
    """Return the page about places that shows these photos."""
    widget: QWidget | None = view
    while not isinstance(widget, PlacesView):
        assert widget is not None
        widget = widget.parentWidget()
    return widget


def captions(view: PhotosView) -> list[str]:
    return [str(view.model.index(row).data()) for row in range(view.model.rowCount())]


def drop(view: PhotosView, *paths: Path) -> bool:
    """Let files fall onto the view; tell whether they were welcome."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    if not view.target.acceptDrops():
        return False
    enter = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(view.target, enter)
    if not enter.isAccepted():
        return False
    view.target.grab()
    fall = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(view.target, fall)
    return True


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[Path]]:
    def write(**contents: bytes) -> list[Path]:
        for name, content in contents.items():
            (tmp_path / name.replace("_", ".")).write_bytes(content)
        return [tmp_path / name.replace("_", ".") for name in contents]

    return write


def test_files_are_dropped_and_become_photos(
    seat: Seat, office: Office, of: PhotosOf, files: Callable[..., list[Path]]
) -> None:
    """Nobody could show guests what a hall looks like."""
    view = opened(seat, of)
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert view.states.state == "empty"
    assert any("at most 10" in label.text() for label in view.states.findChildren(QLabel))
    assert drop(view, *files(one_jpg=picture(), two_png=picture(kind="PNG"), three_webp=picture(kind="WEBP")))
    seat.wait(lambda: view.upload.isVisible() and "of 3" in view.upload.words.accessibleName())
    seat.wait(lambda: view.model.rowCount() == 3 and not view.upload.busy, 15_000)
    assert view.states.state == "ready"
    assert view.upload.isHidden()
    assert len(kept(office, of)) == 3
    seat.wait(
        lambda: all(isinstance(view.model.index(n).data(Qt.ItemDataRole.DecorationRole), QImage) for n in range(3))
    )
    assert view.model.index(0).data(Qt.ItemDataRole.DecorationRole).width() == 480
    del tester


def test_what_is_no_picture_is_named_with_its_reason(
    seat: Seat, office: Office, of: PhotosOf, files: Callable[..., list[Path]], tmp_path: Path
) -> None:
    """Somebody would wonder which of ten files was missing, and why."""
    view = opened(seat, of)
    large = tmp_path / "film.jpg"
    with large.open("wb") as file:
        file.truncate(14 * 1024 * 1024)
    sent = files(drawing_svg=SVG, good_jpg=picture(), bomb_png=bomb(), cut_jpg=picture()[:-4000])
    assert drop(view, *sent, large, tmp_path / "gone.jpg")
    seat.wait(lambda: not view.upload.busy and view.note.text.count("\n") == 4, 15_000)
    said = dict(line.split(": ", 1) for line in view.note.text.splitlines())
    assert "not a picture" in said["drawing.svg"]
    assert "pixels" in said["bomb.png"]
    assert "damaged" in said["cut.jpg"]
    assert said["film.jpg"].startswith("The file is too large: 14\u00a0MB, at most 10\u00a0MB")
    assert "cannot be read" in said["gone.jpg"]
    seat.wait(lambda: view.model.rowCount() == 1)
    choose(seat, around(view), PhotosOf.room(office.world.studio))
    assert not view.note.text, "what was wrong with another hall's files is not said here"


def test_photos_are_put_in_order_by_keyboard(seat: Seat, office: Office, of: PhotosOf) -> None:
    """Without a mouse, the best picture could not come first."""
    hang(office, of, "one", "two", "three")
    view = opened(seat, of)
    seat.wait(lambda: captions(view) == ["one", "two", "three"])
    view.grid.setFocus()
    view.grid.choose(2)
    alt = Qt.KeyboardModifier.AltModifier
    seat.press(Qt.Key.Key_Left, alt)
    seat.press(Qt.Key.Key_Left, alt)
    assert captions(view) == ["three", "one", "two"], "at once, not when the database has answered"
    seat.press(Qt.Key.Key_Left, alt)
    assert view.grid.row == 0
    assert not view.earlier.isEnabled()
    seat.wait(lambda: [photo.caption for photo in kept(office, of)] == ["three", "one", "two"])
    QTest.mouseClick(view.later, Qt.MouseButton.LeftButton)
    seat.wait(lambda: [photo.caption for photo in kept(office, of)] == ["one", "three", "two"])
    seat.wait(lambda: not view._load.busy)
    assert view.grid.row == 1


def test_photos_are_put_in_order_with_the_mouse(seat: Seat, office: Office, of: PhotosOf) -> None:
    """The usual way would do nothing."""
    hang(office, of, "one", "two", "three")
    view = opened(seat, of)
    seat.wait(lambda: view.model.rowCount() == 3)
    port = view.grid.viewport()
    first, last = (view.grid.visualRect(view.model.index(row)).center() for row in (0, 2))
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    for share in (0.2, 0.6, 1.0):
        QTest.mouseMove(port, first + (last - first) * share)
    view.grid.grab()
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, last)
    assert captions(view) == ["two", "three", "one"]
    seat.wait(lambda: [photo.caption for photo in kept(office, of)] == ["two", "three", "one"])
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    assert (view.grid.row, captions(view)) == (0, ["two", "three", "one"]), "a click moves nothing"


def test_a_caption_is_typed(seat: Seat, office: Office, of: PhotosOf) -> None:
    """Guests who cannot see the picture, or wonder what it shows, would read nothing."""
    hang(office, of, "", "second")
    view = opened(seat, of)
    seat.wait(lambda: view.model.rowCount() == 2)
    view.grid.setFocus()
    view.grid.choose(0)
    seat.press(Qt.Key.Key_F2)
    assert focus() is view.caption
    seat.type("By candlelight")
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: kept(office, of)[0].caption == "By candlelight")
    seat.wait(lambda: captions(view)[0] == "By candlelight")
    seat.type(" and fire")
    view.grid.setFocus()
    view.grid.choose(1)
    seat.wait(lambda: kept(office, of)[0].caption == "By candlelight and fire")
    assert view.caption.text() == "second"
    assert kept(office, of)[1].caption == "second"


def test_a_photo_is_deleted_after_a_question(seat: Seat, office: Office, of: PhotosOf) -> None:
    """A slip of a finger would take a picture away, or a wrong one would stay."""
    hang(office, of, "one", "two")
    view = opened(seat, of)
    seat.wait(lambda: view.model.rowCount() == 2)
    view.grid.setFocus()
    view.grid.choose(0)
    seat.press(Qt.Key.Key_Delete)
    seat.wait(lambda: _sheet() is not None)
    _sheet().reject()
    assert len(kept(office, of)) == 2
    seat.wait(lambda: _sheet() is None)
    QTest.mouseClick(view.delete, Qt.MouseButton.LeftButton)
    seat.wait(lambda: _sheet() is not None)
    QTest.mouseClick(_sheet().primary, Qt.MouseButton.LeftButton)
    seat.wait(lambda: captions(view) == ["two"])
    seat.wait(lambda: view.grid.row == 0)
    assert [photo.caption for photo in kept(office, of)] == ["two"]


def _sheet() -> Sheet | None:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, Sheet) and w.isVisible()), None)


def test_files_are_chosen_in_a_dialog(
    seat: Seat, office: Office, of: PhotosOf, files: Callable[..., list[Path]]
) -> None:
    """Who does not drag could not add a photo; or the window would stand still while the dialog is open."""
    (path,) = files(one_jpg=picture())
    view = opened(seat, of)
    QTest.mouseClick(view.add, Qt.MouseButton.LeftButton)
    dialog = view.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(path)])
    dialog.reject()
    seat.wait(lambda: view.model.rowCount() == 1)


def test_what_others_change_is_seen(seat: Seat, office: Office, of: PhotosOf) -> None:
    """Two desks would show different photos of one hall."""
    first, second = hang(office, of, "one", "two")
    view = opened(seat, of)
    seat.wait(lambda: view.model.rowCount() == 2)
    view.grid.choose(0)
    admin = office.world.admin.actor
    edits = (PhotoEdit(second.id, "zwei"), PhotoEdit(first.id))
    office.on_thread(lambda s: s.media.arrange(admin, of, edits))
    seat.wait(lambda: captions(view) == ["zwei", "one"])
    assert view.grid.row == 1, "the choice follows the photo"
    office.on_thread(lambda s: s.media.remove(admin, of, second.id))
    seat.wait(lambda: captions(view) == ["one"])


def test_sending_can_be_stopped_and_ends_at_the_limit(
    seat: Seat, office: Office, of: PhotosOf, files: Callable[..., list[Path]]
) -> None:
    """A hundred holiday pictures dropped by mistake could not be stopped."""
    view = opened(seat, of)
    many = files(**{f"n{n}_jpg": picture(2600, 2000) for n in range(20)})
    assert drop(view, *many)
    seat.wait(view.upload.isVisible)
    QTest.mouseClick(view.upload.cancel, Qt.MouseButton.LeftButton)
    seat.wait(lambda: not view.upload.busy, 10_000)
    assert len(kept(office, of)) <= 2
    assert drop(view, *many)
    seat.wait(lambda: not view.upload.busy, 60_000)
    assert "Delete one" in view.note.text
    assert view.note.text.count("\n") == 0
    assert len(kept(office, of)) == MOST_PHOTOS


@pytest.mark.timed
def test_the_window_goes_on_while_photos_are_sent(
    seat: Seat, office: Office, of: PhotosOf, files: Callable[..., list[Path]]
) -> None:
    """The desk would stand still while somebody adds the pictures of a good camera."""
    office.services.media._imaging = renditions_apart
    view = opened(seat, of)
    assert drop(view, *files(**{f"n{n}_jpg": picture(6000, 4000) for n in range(3)}))
    longest, last = 0.0, time.perf_counter()
    while view.upload.busy:
        QApplication.processEvents()
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        time.sleep(0.001)
    assert longest < 0.25
    seat.wait(lambda: view.model.rowCount() == 3)


@pytest.mark.parametrize("who", ["moderator", "berlin_moderator"])
def test_a_moderator_changes_the_own_halls_only(
    seat: Seat, office: Office, of: PhotosOf, who: str, files: Callable[..., list[Path]]
) -> None:
    """Somebody would be offered what is refused afterwards."""
    person = getattr(office.world, who)
    own = {"moderator": office.world.studio, "berlin_moderator": office.world.great_hall}[who]
    view = opened(seat, PhotosOf.room(own), person.email)
    assert around(view).model.counts[0] == 1, "the halls of other venues are shown"
    assert view.add.isEnabled()
    actor: Actor = office.world.admin.actor
    house = PhotosOf.venue(person.venue_id)
    office.on_thread(lambda s: s.media.add(actor, house, picture(), "The house"))
    choose(seat, around(view), house)
    seat.wait(lambda: view.model.rowCount() == 1)
    assert not view.add.isEnabled()
    assert not drop(view, *files(one_jpg=picture()))
    view.grid.choose(0)
    assert not view.delete.isEnabled()
    assert not view.caption.isEnabled()
    seat.press(Qt.Key.Key_Delete)
    assert _sheet() is None


def test_a_store_out_of_reach_is_said(
    seat: Seat, office: Office, of: PhotosOf, files: Callable[..., list[Path]]
) -> None:
    """Photos would vanish silently while the document store starts."""
    view = opened(seat, of)
    hidden, office.services.media._files = office.services.media._files, _away
    assert drop(view, *files(one_jpg=picture(), two_jpg=picture()))
    seat.wait(lambda: "document store" in view.note.text)
    assert view.note.text.count("\n") == 0, "once, not for each file"
    office.services.media._files = hidden


async def _away() -> object:
    from hallbooking_desktop.domain.errors import DocumentsUnavailable  # noqa: PLC0415 - only here

    raise DocumentsUnavailable


def test_dialogs_are_gone(seat: Seat, of: PhotosOf) -> None:
    """A window left behind would keep the program from ending."""
    view = opened(seat, of)
    QTest.mouseClick(view.add, Qt.MouseButton.LeftButton)
    dialog: QWidget | None = view.findChild(QFileDialog)
    assert isinstance(dialog, QDialog)
    dialog.reject()
    seat.wait(lambda: view.findChild(QFileDialog) is None)
