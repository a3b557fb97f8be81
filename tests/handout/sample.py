"""A small guide with every kind of block, to be printed."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from guide.library.write import GuideWriter
from guide.page.blocks import (
    Block,
    Break,
    Callout,
    Figure,
    Heading,
    Inlines,
    Item,
    Link,
    Listing,
    Paragraph,
    People,
    Strong,
    Table,
    Text,
    WriteIn,
)
from guide.page.guide import Guide, Section, Source, Term
from guide.page.page import Page, Review

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 160" width="400" height="160">
<rect x="4" y="4" width="180" height="150" rx="16" fill="#E3F0F1" stroke="#0B4F5C" stroke-width="4"/>
<circle cx="300" cy="80" r="60" fill="#FCECEA" stroke="#8E1B16" stroke-width="4"/>
<text x="30" y="90" font-size="26" font-family="Atkinson Hyperlegible" fill="#1F2328">Receptor</text>
<text x="268" y="90" font-size="26" font-family="sans-serif" fill="#1F2328">Drug</text></svg>"""
REVIEW = Review(evidence=date(2026, 6, 30), next_review=date(2027, 6, 30), author="The Guide Project")


def text(words: str) -> Inlines:
    return (Text(words),)


def paragraph(*parts: str | Strong | Link | Break) -> Paragraph:
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in parts))


def link(kind: str, target: str, words: str) -> Link:
    return Link(kind, target, text(words))  # type: ignore[arg-type]


def heading(level: int, words: str) -> Heading:
    return Heading(level, words.lower().replace(" ", "-"), text(words))


def item(words: str, tick: bool = False) -> Item:
    return Item((paragraph(words),), tick)


def box(kind: str, title: str, *blocks: Block) -> Callout:
    return Callout(kind, title, blocks)  # type: ignore[arg-type]


EVERY_BLOCK: tuple[Block, ...] = (
    box(
        "urgent",
        "Call your team now, day or night",
        paragraph("You have a fever of ", Strong(text("38.0 °C (100.4 °F)")), " or more, or you shiver. Do not wait."),
        paragraph("If you cannot reach them, call ", link("tel", "911", "the emergency number"), "."),
    ),
    box("key", "The main thing to know", paragraph("A fever on chemo is an emergency. ", link("source", "S1", "S1"))),
    heading(2, "How it works"),
    paragraph(
        link("term", "chemotherapy", "Chemotherapy"),
        ", or chemo, harms cells that grow fast. Cancer cells grow fast. So do some healthy cells, such as in your "
        "mouth, hair, and blood. That is why there are side effects. ",
        link("source", "S2", "S2"),
        " ",
        link("source", "S1", "S1"),
    ),
    Figure("receptor.svg", "A drug beside the receptor that it blocks", text("The drug fits the receptor like a key.")),
    heading(3, "Rounds of treatment"),
    Listing(
        False,
        (
            item("You may have a drip into a vein, or tablets."),
            Item(
                (
                    paragraph("Treatment comes in rounds, with time to rest between."),
                    Listing(False, (item("A round is often three weeks."), item("You may have four to eight rounds."))),
                )
            ),
            item("Scans and blood tests show if it is working."),
        ),
    ),
    heading(4, "Numbers"),
    People(3, 10, "About 3 in 10 people had numb or tingling hands or feet. About 7 in 10 did not."),
    heading(2, "Drugs side by side"),
    Table(
        (text("Drug"), text("How it is given"), text("What to look out for")),
        (
            (text("Capecitabine"), text("Tablets, twice a day"), text("Sore hands and feet. Loose stools.")),
            (text("Paclitaxel"), text("A drip, once a week"), text("Numb fingers and toes. Hair loss.")),
        ),
    ),
    heading(2, "What you can do"),
    Listing(
        True,
        (
            item("Write the day and night phone numbers on your fridge."),
            item("Buy a thermometer. Take your temperature when you feel unwell."),
            Item(
                (
                    paragraph(
                        "Read about ",
                        link("page", "treatment/hormone", "hormone drugs"),
                        " or ",
                        link("page", "treatment/radiation#risks", "Radiation"),
                        ".",
                    ),
                )
            ),
        ),
    ),
    box("action", "", paragraph("Ask for the day and night phone numbers."), WriteIn("Day"), WriteIn("Night")),
    box("tip", "", paragraph("Rest before you are tired. Then go for a short walk.")),
    box(
        "questions",
        "Questions to ask",
        Listing(False, (item("What is the aim?", True), item("When do we check if it works?", True))),
    ),
    WriteIn("My own questions"),
    WriteIn(),
    box("unknown", "", paragraph("We cannot say ahead of time which drug will work best for you.")),
    heading(2, "More help"),
    paragraph(
        "The health service has more at ",
        link("web", "https://www.example.org/health-topics/breast-cancer/chemotherapy?language=en", "its own pages"),
        ".",
        Break(),
        "Ask a nurse if you have no computer.",
    ),
)
CHEMO = Page(
    "treatment/chemotherapy",
    "en",
    "Chemotherapy",
    "Strong medicines that attack fast-growing cells, all over the body.",
    "treatment",
    REVIEW,
    EVERY_BLOCK,
    sources=("S1", "S2"),
)
HORMONE = replace(
    CHEMO,
    path="treatment/hormone",
    title="Hormone therapy",
    summary="Drugs that block or lower hormones which feed the cancer.",
    review=replace(REVIEW, reviewer="Test Person", reviewed=date(2026, 5, 4)),
    blocks=(heading(2, "Risks"), paragraph("See ", link("page", "treatment/chemotherapy", "the other choice"), ".")),
    sources=(),
)
RADIATION = replace(HORMONE, path="treatment/radiation", title="Radiation")
SPANISH_TEXT = tuple(
    paragraph("El medicamento viaja por la sangre. Daña las células que crecen rápido, también algunas sanas.")
    for _ in range(9)
)
SPANISH = replace(
    CHEMO,
    language="es",
    title="Quimioterapia",
    summary="Medicinas fuertes que atacan las células que crecen rápido.",
    review=replace(REVIEW, translation_checked=False),
    blocks=(heading(2, "Cómo funciona"), box("urgent", "", paragraph("Llame si tiene fiebre.")), *SPANISH_TEXT),
    sources=(),
)
ARABIC = replace(
    CHEMO,
    language="ar",
    title="العلاج الكيميائي",
    summary="أدوية قوية تهاجم الخلايا سريعة النمو في كل الجسم.",
    review=replace(REVIEW, translation_checked=False),
    blocks=(
        box("urgent", "", paragraph("اتصل بفريقك الآن إذا كانت حرارتك 38.0 °C أو أكثر. لا تنتظر.")),
        heading(2, "كيف يعمل"),
        paragraph("ينتقل الدواء في دمك ", Strong(text("ويقتل")), " الخلايا التي تنمو بسرعة، مثل capecitabine. "),
        Listing(False, (item("قد تأخذ الدواء بالوريد أو أقراصًا."), item("تظهر الفحوص هل يعمل."))),
        Listing(False, (item("ما الهدف من العلاج؟", True), item("متى نعرف هل يعمل؟", True))),
        WriteIn("رقم الليل"),
        People(3, 10, "نحو 3 من كل 10 أشخاص شعروا بتنميل."),
        Table((text("الدواء"), text("كيف يؤخذ")), ((text("Paclitaxel"), text("بالوريد مرة في الأسبوع")),)),
        paragraph("اتصل ", link("tel", "+1 555 0100", "بالعيادة"), "."),
    ),
    sources=(),
)
GUIDE = Guide(
    "sample",
    "1.0",
    {"en": "When cancer does not respond", "es": "Cuando el cáncer no responde", "ar": "عندما لا يستجيب السرطان"},
    "The Guide Project",
    "CC BY 4.0",
    ("en", "es", "ar"),
    (Section("treatment", {"en": "Treatment"}, ("chemotherapy", "hormone", "radiation")),),
    funding="No one paid for this guide.",
    updates="It is checked once a year.",
)
SOURCES = (
    Source("S1", "Fever and infection during cancer treatment", "National Cancer Institute", "2024",
           "https://www.cancer.gov/about-cancer/treatment/side-effects/infection"),
    Source("S2", "Chemotherapy for breast cancer", "American Cancer Society", "2025"),
)  # fmt: skip
TERM = Term("chemotherapy", "Chemotherapy", "Strong drugs that harm cells which grow fast.", ("chemo", "drip"))


def write_guide(target: Path, *pages: Page, guide: Guide = GUIDE, **pictures: bytes) -> Path:
    """A `.guide` file with `pages`, or with all of the sample's; `pictures` are called `name.svg`."""
    with GuideWriter(target, guide) as out:
        for page in pages or (CHEMO, HORMONE, RADIATION, SPANISH, ARABIC):
            out.add_page(page, [])
        for source in SOURCES:
            out.add_source(source)
        for language in GUIDE.languages:
            out.add_term(language, TERM)
        for name, data in ({"receptor": DRAWING.encode()} | pictures).items():
            out.add_picture(f"{name}.svg", "", data)
        out.finish()
    return target
