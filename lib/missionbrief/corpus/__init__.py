"""From a folder of articles to documents."""

from missionbrief.corpus.document import Basis, Corpus, Document, Paragraph, Published, Role
from missionbrief.corpus.read import read_corpus

__all__ = ["Basis", "Corpus", "Document", "Paragraph", "Published", "Role", "read_corpus"]
