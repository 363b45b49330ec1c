from __future__ import annotations

import re

import pytest
from lxml import etree
from missionbrief.display.palette import ACCENT, INK, LIGHT, css_variables
from missionbrief.display.svg import clean_svg
from missionbrief.errors import RunError

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="72pt" height="36pt">'
)


def test_styles_become_attributes_and_the_font_shorthand_its_parts() -> None:
    style = f"font: italic 700 9.5px 'Brief Sans', sans-serif; fill: {ACCENT}; behavior: url(x)"
    text = etree.fromstring(clean_svg(f'{HEAD}<text style="{style}">a</text></svg>', "f"))[0]
    assert dict(text.attrib) == {
        "font-style": "italic", "font-weight": "700", "font-size": "9.5px",
        "font-family": "'Brief Sans', sans-serif", "fill": ACCENT,
    }  # fmt: skip


def test_a_chart_scales_and_draws_in_ink_where_it_names_no_colour() -> None:
    root = etree.fromstring(clean_svg(f"{HEAD}<g/></svg>", "f"))
    assert root.get("viewBox") == "0 0 72 36"
    assert root.get("width") is None
    assert root.get("fill") == INK


def test_ids_are_the_figures_own_and_references_follow_them() -> None:
    body = '<defs><clipPath id="c"><rect/></clipPath></defs><use xlink:href="#c"/>'
    body += '<g clip-path="url(#c)"/></svg>'
    first, second = clean_svg(HEAD + body, "one"), clean_svg(HEAD + body, "two")
    assert set(re.findall(r'(?:id=|href=|url\()"?#?([\w-]+)', first)) == {"one-s1"}
    assert "two-s1" in second and "one-s1" not in second


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        '<g onload="alert(1)"/>',
        "<foreignObject><b>x</b></foreignObject>",
        '<image href="https://example.org/x.png"/>',
        '<use href="https://example.org/x.svg#a"/>',
        '<a href="javascript:alert(1)"><text>x</text></a>',
        '<rect fill="url(https://example.org/x)"/>',
        '<rect style="fill:url(//example.org/x)"/>',
        "<style>@import 'https://example.org/x.css';</style>",
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
    ],
)
def test_what_can_act_or_fetch_is_left_out(part: str) -> None:
    made = clean_svg(f"{HEAD}{part}</svg>", "f")
    assert not re.search(r"script|onload|foreign|example\.org|style|animate|alert", made)


def test_an_entity_is_never_expanded() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "bbbb">]>'
    made = clean_svg(f"{bomb}{HEAD}<text>x&b;&a;</text></svg>", "f")
    assert "bbbb" not in made and "ENTITY" not in made
    assert len(made) < 300


@pytest.mark.parametrize("bad", ["", "words", "<svg", "<html/>", "<svg/>"])
def test_what_is_not_svg_is_an_error_that_names_the_figure(bad: str) -> None:
    with pytest.raises(RunError, match="figure fig-strength"):
        clean_svg(bad, "fig-strength")


def test_every_colour_of_a_chart_has_its_variable() -> None:
    css = css_variables(".mb")
    for name, colour in LIGHT.items():
        assert f'svg [fill="{colour}"]{{fill:var(--{name})}}' in css
