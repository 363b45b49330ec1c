from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from missionbrief.display.blocks import (
    MIME_TYPE,
    Cite,
    Masthead,
    Paragraph,
    Passage,
    Quoted,
    Section,
    Source,
    Sources,
    Text,
)
from missionbrief.display.html import blocks_to_html, register_script
from missionbrief.display.palette import DARK, LIGHT
from missionbrief.publish.page import html_page
from missionbrief.publish.schema import ShapeError, checked_section
from publishing import HOSTILE, poisoned, sample

FRAGMENT_ELEMENTS = {"iframe", "object", "embed", "form", "base", "link", "foreignobject"}


@pytest.fixture(scope="module")
def page() -> str:
    return html_page(sample())


def harmless(page: str) -> None:
    """Fail where the page could run, fetch or restyle anything."""
    tree = lxml_html.document_fromstring(page)
    for element in tree.iter(lxml_html.etree.Element):
        assert element.tag.lower() not in FRAGMENT_ELEMENTS
        if element.tag == "script":
            assert (element.text, dict(element.attrib)) == (register_script(), {})
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), name
            assert name not in ("style", "srcset", "action", "formaction", "ping"), name
            if name == "src":
                assert value.startswith("data:image/")
            if name.endswith("href"):
                assert value.startswith("#") or (
                    element.tag == "a" and value.startswith(("https://", "http://"))
                )
    assert len(tree.xpath("//style")) == 1
    css = tree.xpath("//style")[0].text
    assert not re.search(r"url\((?!data:font/woff2;base64,)|@import|expression", css)


def test_page_runs_fetches_and_restyles_nothing(page: str) -> None:
    harmless(page)


def test_policy_allows_only_the_stylesheet_that_is_there(page: str) -> None:
    css = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    tree = lxml_html.document_fromstring(page)
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}';" in policy
    script = base64.b64encode(hashlib.sha256(register_script().encode()).digest()).decode()
    assert f"script-src 'sha256-{script}';" in policy
    assert "unsafe" not in policy and policy.count("script-src") == 1


def test_a_page_without_a_register_has_no_script() -> None:
    page = html_page([b for b in sample() if b["type"] != "register"])
    assert "<script" not in page and "script-src" not in page


def test_the_script_makes_no_markup_and_no_code_of_words() -> None:
    script = register_script()
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|write|eval|Function|import|fetch", script
    )
    assert "</" not in script


def test_a_register_is_a_plain_table_until_the_script_has_run(page: str) -> None:
    tree = lxml_html.document_fromstring(page)
    (register,) = tree.xpath("//*[@id='claims-table']")
    assert register.xpath("boolean(.//*[@role='search'][@hidden])")
    assert register.xpath("count(.//thead//button)") == 0
    assert len(register.xpath(".//tbody/tr")) == 4
    assert register.xpath(".//tbody/tr[2]/td[2]/@data-key") == ["2024-07-01"]


def test_keys_that_do_not_fit_the_rows_are_refused() -> None:
    (register,) = [b for b in sample() if b["type"] == "register"]
    with pytest.raises(ShapeError, match="keys"):
        checked_section({"version": 1, "blocks": [{**register, "keys": [["1"]]}]})


def test_every_id_is_unique_and_every_reference_within_the_page_arrives(page: str) -> None:
    tree = lxml_html.document_fromstring(page)
    ids = Counter(tree.xpath("//@id"))
    assert [i for i, n in ids.items() if n > 1] == []
    wanted = [h[1:] for h in tree.xpath("//@href") if h.startswith("#")]
    wanted += tree.xpath("//@popovertarget") + tree.xpath("//@aria-labelledby")
    wanted += re.findall(r"url\(#([^)]+)\)", page)
    assert len(wanted) > 50
    assert [w for w in wanted if w not in ids] == []


def test_each_number_opens_its_sentence_and_links_to_its_source(page: str) -> None:
    tree = lxml_html.document_fromstring(page)
    cited = {
        c["n"]: c["quote"]
        for b in sample()
        if b["type"] == "numbers"
        for x in b["items"]
        for c in x["cites"]
    }
    for number, quote in cited.items():
        notes = tree.xpath(f"//*[@popover][.//a[@href='#source-{number}']]")
        assert any(quote in n.text_content() for n in notes)
    assert tree.xpath("count(//button[@popovertarget])") > 30
    assert (
        tree.xpath("count(//li[starts-with(@id,'source-')]//a[starts-with(@href,'#cite-')])") >= 4
    )


def test_a_browser_without_popovers_finds_the_sentence_in_the_list_of_sources(page: str) -> None:
    tree = lxml_html.document_fromstring(page)
    listed = {i.get("id"): i.text_content() for i in tree.xpath("//li[starts-with(@id,'source-')]")}
    opened = tree.xpath("//span[@class='cite'][button]")
    assert len(opened) > 30
    for cite in opened:
        (link,) = cite.xpath("a[@class='plain']/@href")
        (note,) = cite.xpath("button/@popovertarget")
        for quote in tree.xpath(f"//*[@id='{note}']//mark/text()"):
            assert quote in listed[link[1:]]


def test_a_sentence_opens_within_its_paragraph_in_the_language_of_its_source() -> None:
    passage = Passage("Nou la.", "Yo te di:", "Apre sa …")
    source = Source(1, "a", "Tit", None, "", "", None, 1, None, "ht", (passage,))
    cited = Paragraph((Text("x "), Cite(1, "c", "Nou la.")))
    html = blocks_to_html(Section((cited, Sources((source,)))).to_json()["blocks"])
    tree = lxml_html.fragment_fromstring(html, "div")
    (words,) = tree.xpath(".//*[@popover]/p[@class='words']")
    assert words.text_content() == "“Yo te di: Nou la. Apre sa …”"
    assert (words.get("lang"), words.xpath("string(mark)")) == ("ht", "Nou la.")
    assert tree.xpath("string(.//li//q[@lang='ht'])") == "“Nou la.”"
    assert tree.xpath("string(.//cite[@lang='ht'])") == "Tit"


def test_page_has_landmarks_language_one_title_and_headings_without_gaps(page: str) -> None:
    tree = lxml_html.document_fromstring(page)
    assert tree.get("lang") == "en"
    assert len(tree.xpath("//main")) == len(tree.xpath("//nav")) == len(tree.xpath("//h1")) == 1
    levels = [int(h.tag[1]) for h in tree.xpath("//h1|//h2|//h3|//h4")]
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert tree.xpath("//a[@class='skip']/@href") == ["#content"]
    assert all(alt.strip() for alt in tree.xpath("//img/@alt"))
    assert len(tree.xpath("//*[@role='img'][@aria-label]")) == 1


def test_each_figure_can_be_read_as_a_table(page: str) -> None:
    tree = lxml_html.document_fromstring(page)
    rows = tree.xpath("//figure//details//tbody/tr")
    assert [r.xpath("string(th)") for r in rows][:2] == ["25 June 2024", "21 September 2024"]


def test_words_of_a_source_are_marked_with_their_language() -> None:
    section = Section((Paragraph((Text("He said "), Quoted("Nou la", "ht"), Cite(1))),))
    html = blocks_to_html(section.to_json()["blocks"])
    assert '<q lang="ht">“Nou la”</q>' in html


def test_neighbouring_numbers_of_one_source_become_one_with_both_sentences() -> None:
    section = Section((Paragraph((Text("x "), Cite(3, "a", "B."), Cite(1), Cite(3, "b", "C."))),))
    tree = lxml_html.fragment_fromstring(blocks_to_html(section.to_json()["blocks"]), "div")
    assert tree.xpath("string(p)") == "x\u202f[1][3]"
    assert [p.text for p in tree.xpath(".//*[@class='words']")] == ["“B.”", "“C.”"]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words_in_every_field(words: str) -> None:
    page = html_page(poisoned(words))
    harmless(page)
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page
    )
    shown = lxml_html.document_fromstring(page).text_content()
    start = re.match(r"[^\x00-\x1f\ud800\ufffe]*", words)[0]
    assert start in shown


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_harmless(words: str) -> None:
    head = Masthead(words, words, (), lang=words)
    page = html_page(
        Section((head, Paragraph((Text(words), Quoted(words, words))))).to_json()["blocks"]
    )
    harmless(page)


def test_numbers_at_the_start_of_a_cell_have_no_space_before_them() -> None:
    section = Section((Paragraph((Cite(1),)), Paragraph((Text("x"), Cite(1)))))
    tree = lxml_html.fragment_fromstring(blocks_to_html(section.to_json()["blocks"]), "div")
    assert [p.text_content() for p in tree.xpath("p")] == ["[1]", "x\u202f[1]"]


def test_javascript_and_odd_addresses_become_words() -> None:
    for url in (
        "javascript:alert(1)",
        " https://a.b",
        "data:text/html,x",
        "//a.b",
        "https:\\\\a.b",
        "https://u:p@a.b/",
        "file:///etc/passwd",
    ):
        blocks = [
            {
                "type": "paragraph",
                "role": "body",
                "runs": [{"run": "link", "text": "go", "url": url}],
            }
        ]
        assert "href" not in blocks_to_html(blocks), url


def test_the_same_blocks_give_the_same_bytes_whatever_the_hash_seed(page: str) -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests'); from publishing import sample;"
        "from missionbrief.publish.page import html_page; import hashlib;"
        "print(hashlib.sha256(html_page(sample()).encode()).hexdigest())"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=Path(__file__).parents[1], check=True,
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True,
        )  # fmt: skip
        assert done.stdout.strip() == hashlib.sha256(page.encode()).hexdigest()


def test_section_shows_in_a_notebook_as_blocks_html_and_text() -> None:
    section = Section((Paragraph((Text("Kenya has 800 officers there "), Cite(1))),))
    bundle = section._repr_mimebundle_()
    assert bundle[MIME_TYPE] == section.to_json()
    assert "Kenya has 800 officers" in bundle["text/html"]
    assert bundle["text/plain"] == "Kenya has 800 officers there [1]"


def test_sample_as_text_holds_every_heading_and_judgement() -> None:
    from missionbrief.display.plain import blocks_to_text

    text = blocks_to_text(sample())
    for block in sample():
        if block["type"] == "heading":
            assert block["text"] in text
    assert "Moderate confidence" in text


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_against_its_ground(colours: dict[str, str]) -> None:
    pairs = [
        (f, g)
        for f in ("ink", "muted", "accent", "accent2", "warn", "good")
        for g in ("paper", "faint")
    ]
    for front, ground in [*pairs, ("on-mast", "mast")]:
        low, high = sorted((luminance(colours[front]), luminance(colours[ground])))
        assert (high + 0.05) / (low + 0.05) >= 4.5, (front, ground)
