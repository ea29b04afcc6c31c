"""A process of its own for one picture: Pillow holds the interpreter while it writes; hostile files end here."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Any, Final

from hallbooking_desktop.domain.errors import PictureRefused
from hallbooking_desktop.domain.photos import PhotoSize
from hallbooking_desktop.infrastructure.processes import PICTURE_COMMAND, child_environment, own_command
from hallbooking_desktop.services.imaging import Rendition

#: The largest picture that is taken needs about two.
_PATIENCE_SECONDS: Final = 60.0


def renditions_apart(content: bytes) -> tuple[Rendition, ...]:
    """Return a picture in its sizes, as `Imaging` says, made by another process."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            own_command(PICTURE_COMMAND),
            input=content,
            capture_output=True,
            env=child_environment(),
            timeout=_PATIENCE_SECONDS,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise PictureRefused("This picture is damaged.", reason="damaged") from error
    head, _, rest = done.stdout.partition(b"\n")
    told: dict[str, Any] = json.loads(head)
    if "refused" in told:
        raise PictureRefused(told["message"], **told["refused"])
    made: list[Rendition] = []
    for facts in told["made"]:
        length = facts.pop("length")
        made.append(Rendition(size=PhotoSize(facts.pop("size")), content=rest[:length], **facts))
        rest = rest[length:]
    return tuple(made)


def main(_arguments: Sequence[str] = ()) -> int:
    """Read a picture from standard input; write a line about its sizes, or why it is refused, and then the files."""
    from hallbooking_desktop.infrastructure.imaging import renditions  # noqa: PLC0415 - Pillow, in the child only

    with contextlib.suppress(AttributeError, OSError):
        os.nice(5)
    out = sys.stdout.buffer
    try:
        made = renditions(sys.stdin.buffer.read())
    except PictureRefused as refusal:
        out.write(json.dumps({"refused": dict(refusal.details), "message": refusal.message}).encode() + b"\n")
        return 0
    facts = [
        {
            "size": each.size.value,
            "content_type": each.content_type,
            "width": each.width,
            "height": each.height,
            "length": len(each.content),
        }
        for each in made
    ]
    out.write(json.dumps({"made": facts}).encode() + b"\n")
    for each in made:
        out.write(each.content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
