"""What was found, and how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["critical", "high", "medium", "low"]
ORDER: tuple[Severity, ...] = ("critical", "high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Finding:
    """label: `room.what`, stable; where: the part of the file; detail: what it is, shortened."""

    label: str
    severity: Severity
    where: str = ""
    detail: str = ""


def labels(text: str) -> frozenset[str]:
    """Labels from a list a person can read."""
    return frozenset(text.split())


CRITICAL = labels(
    """
    odf.col_hidden odf.deleted_text_present odf.embedded_object odf.external_link_cache
    odf.hidden_section odf.hidden_text odf.row_hidden odf.saved_versions odf.sheet_tracked_change
    odf.slide_hidden odf.table_hidden ole.embedded_object ooxml.embedded_object p.slide_hidden
    pdf.attachment pdf.incremental_updates pdf.ocg_off pdf.portfolio w.deleted_text_present
    w.hidden_text xl.col_hidden xl.data_model xl.external_link_cache xl.pivot_cache_records
    xl.pivot_cache_shared_items xl.revision_log xl.row_hidden xl.sheet_hidden xl.sheet_very_hidden
    xl.text_same_colour_as_fill xl.value_under_merge
    """
)
HIGH = labels(
    """
    encrypted not_inspected unreadable too_large img.exif_thumbnail img.gps img.multi_frame
    mail.bcc mail.nested_message mail.tnef odf.annotation odf.cropped_image odf.data_pilot
    odf.dde_link odf.macro odf.notes odf.row_filtered odf.scenario odf.tracked_deletion ole.vba
    ooxml.chart_external_link ooxml.cropped_image ooxml.hidden_shape ooxml.media_gps ooxml.vba
    p.comment p.notes pdf.actual_text pdf.annotation pdf.cropbox_smaller pdf.form_value
    pdf.hidden_annotation pdf.hidden_widget pdf.invisible_text pdf.javascript pdf.xfa w.alt_chunk
    w.comment w.doc_variable w.external_oleObject w.field_external w.mail_merge
    w.mail_merge_source w.tiny_text w.tracked_delete xl.comment xl.connection xl.dde_link
    xl.external_link xl.filter_active xl.power_query xl.query_table xl.scenario
    xl.threaded_comment xl.xlm_macrosheet zip.nested_archive zip.path_traversal
    """
)
LOW = labels(
    """
    img.png_time mail.received_headers meta.author meta.comment_author meta.company
    meta.doc_properties meta.people_list meta.pivot_refreshed_by meta.sensitivity_label
    odf.printer_settings odf.tracked_format_change ooxml.digital_signature ooxml.printer_settings
    p.tags pdf.encrypted_owner pdf.signature pdf.xmp w.form_field_help w.rsid w.track_revisions_on
    w.tracked_format_change w.tracked_table_change xl.defined_name xl.header_footer
    xl.printer_settings xl.validation_message zip.junk_entry zip.unix_uid
    """
)
DETAIL_MOST = 200


def severity(label: str) -> Severity:
    """Critical: content nobody sees in print. High: likely to. Medium, low: metadata by risk."""
    if label in CRITICAL:
        return "critical"
    if label in HIGH:
        return "high"
    return "low" if label in LOW else "medium"


def finding(label: str, where: str = "", detail: str = "") -> Finding:
    """A finding with the severity of its label and a detail no longer than a line."""
    return Finding(
        label, severity(label), where[:DETAIL_MOST], " ".join(detail.split())[:DETAIL_MOST]
    )
