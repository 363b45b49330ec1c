"""From sentences to claims, one module for each kind."""

from missionbrief.claims.claim import Claim
from missionbrief.claims.extract import Extracted, extract

__all__ = ["Claim", "Extracted", "extract"]
