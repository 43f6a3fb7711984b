"""S/MIME (RFC 8551): the message inside one that is signed as a whole; no key is ever used."""

from __future__ import annotations

from asn1crypto import cms

TYPES = ("application/pkcs7-mime", "application/x-pkcs7-mime")


def signed_content(data: bytes) -> bytes | None:
    """The MIME part that was signed; None where it is encrypted or cannot be read. Never raises."""
    try:
        found = cms.ContentInfo.load(data)
        if found["content_type"].native != "signed_data":
            return None
        inner = found["content"]["encap_content_info"]["content"].native
    except Exception:  # the library raises many kinds on broken input
        return None
    return inner if isinstance(inner, bytes) and inner.strip() else None
