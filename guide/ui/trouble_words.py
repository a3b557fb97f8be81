"""What is wrong with a printer, in words that a person can act on."""

from PySide6.QtCore import QCoreApplication

from guide.handout.printers import Trouble


def state_words(trouble: Trouble | None) -> str:
    """How a printer is, in two or three words."""
    translate = QCoreApplication.translate
    words = {
        None: translate("Trouble", "Ready"),
        Trouble.OFF: translate("Trouble", "Does not answer"),
        Trouble.PAPER: translate("Trouble", "No paper"),
        Trouble.INK: translate("Trouble", "No ink or toner"),
        Trouble.DOOR: translate("Trouble", "A door is open"),
        Trouble.JAM: translate("Trouble", "Paper is stuck"),
        Trouble.STOPPED: translate("Trouble", "Stopped"),
        Trouble.REFUSED: translate("Trouble", "Takes nothing now"),
        Trouble.GONE: translate("Trouble", "Not there"),
        Trouble.UNKNOWN: translate("Trouble", "Something is wrong"),
    }
    return words[trouble]


def sentence(trouble: Trouble, printer: str) -> str:
    """What is wrong with a printer, and what to do."""
    translate = QCoreApplication.translate
    sentences = {
        Trouble.OFF: translate("Trouble", "“{printer}” does not answer. Please check that it is on and connected."),
        Trouble.PAPER: translate("Trouble", "“{printer}” has no paper. Please put paper in; it goes on by itself."),
        Trouble.INK: translate("Trouble", "“{printer}” has no ink or toner. Please put new ink or toner in."),
        Trouble.DOOR: translate("Trouble", "A door of “{printer}” is open. Please close it; it goes on by itself."),
        Trouble.JAM: translate("Trouble", "Paper is stuck in “{printer}”. Please take it out gently."),
        Trouble.STOPPED: translate("Trouble", "“{printer}” was stopped. Please choose another printer, or save a PDF."),
        Trouble.REFUSED: translate(
            "Trouble", "“{printer}” takes nothing now. Please choose another printer, or save a PDF."
        ),
        Trouble.GONE: translate("Trouble", "“{printer}” is not there. Please choose another printer, or save a PDF."),
        Trouble.UNKNOWN: translate("Trouble", "“{printer}” did not print. Please look at it, or save a PDF."),
    }
    return sentences[trouble].replace("{printer}", printer)
