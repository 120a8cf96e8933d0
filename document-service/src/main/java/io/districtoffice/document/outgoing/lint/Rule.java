package io.districtoffice.document.outgoing.lint;

import io.districtoffice.document.outgoing.model.Finding;
import java.util.stream.Stream;

/** One rule: what it finds in a draft, nothing when the draft keeps it. */
@FunctionalInterface
interface Rule {
    Stream<Finding> check(Draft draft);
}
