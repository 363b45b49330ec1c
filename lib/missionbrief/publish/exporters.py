"""The project's two nbconvert exporters, which JupyterLab offers under its Save menu too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from traitlets import default

from missionbrief.publish.blocklist import blocks_of
from missionbrief.publish.page import html_page
from missionbrief.publish.pdf import pdf_bytes


class _BriefingExporter(Exporter):
    """What both have in common: from the notebook to its blocks."""

    def _blocks(
        self, notebook: Any, resources: Any, **kwargs: Any
    ) -> tuple[list[dict[str, Any]], dict[str, Any], str]:
        copy, resources = Exporter.from_notebook_node(self, notebook, resources, **kwargs)
        name = str(resources.get("metadata", {}).get("name") or "notebook")
        return blocks_of(copy, name), resources, Path(name).name


class BriefingHTMLExporter(_BriefingExporter):
    """Prints an executed notebook as one HTML file with nothing remote."""

    export_from_notebook = "Briefing (HTML)"
    output_mimetype = "text/html"

    @default("file_extension")
    def _extension(self) -> str:
        return ".html"

    def from_notebook_node(  # type: ignore[override]
        self, nb: Any, resources: Any = None, **kwargs: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return the page and nbconvert's resources. Raises RunError as `blocks_of` does."""
        blocks, resources, name = self._blocks(nb, resources, **kwargs)
        return html_page(blocks, name), resources


class BriefingPDFExporter(_BriefingExporter):
    """Prints an executed notebook as a tagged A4 PDF."""

    export_from_notebook = "Briefing (PDF)"
    output_mimetype = "application/pdf"

    @default("file_extension")
    def _extension(self) -> str:
        return ".pdf"

    def from_notebook_node(  # type: ignore[override]
        self, nb: Any, resources: Any = None, **kwargs: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """Return the PDF and nbconvert's resources. Raises RunError as `blocks_of` does."""
        blocks, resources, name = self._blocks(nb, resources, **kwargs)
        return pdf_bytes(blocks, name), resources
