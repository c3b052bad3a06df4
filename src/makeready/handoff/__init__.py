"""Files, and limits held against them → the bundle that a receiver asks for."""

from .bundle import bundle, named
from .receivers import RECEIVERS, Receiver, receiver
from .report import to_html, to_json

__all__ = ["RECEIVERS", "Receiver", "bundle", "named", "receiver", "to_html", "to_json"]
