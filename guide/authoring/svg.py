"""Refuses SVG that is more than a drawing: scripts, links out of the picture, entities, animation, no end."""

from guide.authoring.finding import FileReport
from guide.page.drawing import svg_faults


def judge_svg(data: bytes, report: FileReport) -> None:
    """Reports each fault with its line."""
    for fault in svg_faults(data):
        report.error(fault.line, "svg", fault.message)
