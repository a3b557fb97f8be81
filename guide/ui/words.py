"""Interface words in another language, read from the Qt Linguist file as it is."""

from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QObject, QTranslator

from guide.errors import GuideError


class Words(QTranslator):
    """The finished words of one `.ts` file; what is missing stays English.

    The file is read directly, so that a clinic adds a language by adding a file, without a compiler.
    """

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        try:
            root = ElementTree.parse(file).getroot()
        except (OSError, LookupError, ElementTree.ParseError) as fault:
            raise GuideError(f"The interface words in {file} cannot be read.", repr(fault)) from fault
        self._words = {
            (context.findtext("name", ""), message.findtext("source", "")): translation.text
            for context in root.iter("context")
            for message in context.iter("message")
            if (translation := message.find("translation")) is not None
            and translation.text
            and translation.get("type") != "unfinished"
        }

    def isEmpty(self) -> bool:
        """Whether nothing is translated."""
        return not self._words

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The words for `source`, or None where there are none: then Qt asks the next translator, at last English."""
        return self._words.get((context, source))
