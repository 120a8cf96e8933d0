package io.districtoffice.document.dispatch.model;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.Urgency;
import java.time.LocalDate;

/** What a dispatch tells of its document without the text. */
public record Head(String docNo, String title, Genre genre, Urgency urgency, LocalDate docDate) {}
