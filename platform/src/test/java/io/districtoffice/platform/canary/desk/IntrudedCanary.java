package io.districtoffice.platform.canary.desk;

import io.districtoffice.platform.canary.bulletin.IntrudingCanary;

/** Half of a cycle. */
public record IntrudedCanary(IntrudingCanary other) {}
