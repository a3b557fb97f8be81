"""Values of Qt's namespace `Qt`, set by their names."""

from PySide6.QtCore import QObject


def set_by_name(thing: QObject, **values: str) -> None:
    """Sets properties in words, such as `textFormat="PlainText"`; several flags are joined by "|".

    For what is made before the first picture: to name one member of `Qt` itself, PySide6 makes all of its 93
    enumerations, which takes a twelfth of the start.
    """
    for name, value in values.items():
        if not thing.setProperty(name, value):
            raise ValueError(f"{type(thing).__name__} has no {name}, or it cannot be {value}")
