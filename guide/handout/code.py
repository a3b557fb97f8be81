"""The square picture that leads a phone to an address (QR code, ISO/IEC 18004), as SVG text."""

from io import BytesIO

import segno


def qr_code(address: str) -> str:
    """Dark on the paper, with the quiet zone of four modules that the standard asks for."""
    out = BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", border=4, xmldecl=False, unit="mm")
    return out.getvalue().decode()
