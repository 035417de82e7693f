"""The month's figures as a picture (SVG), which every browser and word processor opens."""

from lxml.etree import fromstring, tostring

from mailbot.core.figures import Month
from mailbot.core.milestone_news import NOTICE_AIM


def draw(month: Month) -> str:
    """Draw the milestones told, by name, and the notice given of each removal. Text, as an SVG document."""
    # Drawing is for one command alone, and the others need not wait for it.
    import pygal
    from pygal.style import CleanStyle

    chart = pygal.Bar(
        style=CleanStyle, title=f"{month.first:%B %Y}: {len(month.notified)} interests", disable_xml_declaration=True,
        js=(), no_data_text="nothing in this month", y_title="count", x_label_rotation=20, include_x_axis=True,
    )
    names = sorted(set(month.milestones))
    chart.x_labels = [*(name.replace("_", " ") for name in names), "removals at short notice"]
    short = sum(days < NOTICE_AIM for days in month.notices)
    chart.add("milestones told", [*(month.milestones.count(name) for name in names), None])
    chart.add("missed aim", [*(None for _ in names), short])
    return _without_scripts(chart.render(is_unicode=True))


def _without_scripts(drawn: str) -> str:
    """Take the scripts out that make a chart move: a report is a picture, and many readers refuse what runs."""
    tree = fromstring(drawn.encode())
    for script in tree.iter("{*}script"):
        script.getparent().remove(script)
    return str(tostring(tree, encoding="unicode"))
