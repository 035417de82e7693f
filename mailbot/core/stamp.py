"""Who really sent a message: the strict judgement on its raw header bytes."""
from dataclasses import dataclass
@dataclass(frozen=True, slots=True)
class StampPolicy:
    """Whose stamp is believed, and who is who."""
    authserv_id: str
    above_received: bool
    own: frozenset[str]
    nca_addresses: frozenset[str]
    nca_domains: frozenset[str]
    staff_addresses: frozenset[str]
    staff_domains: frozenset[str]
