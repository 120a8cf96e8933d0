package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.inforeport.report.model.SecrecyLevel;

/**
 * A publication as an issue of it was made: what changes later does not change the issue.
 *
 * @param namedReaders whether only persons read it who are named one by one
 */
public record Edition(String name, PublicationKind kind, SecrecyLevel secrecy, String masthead, boolean namedReaders) {}
