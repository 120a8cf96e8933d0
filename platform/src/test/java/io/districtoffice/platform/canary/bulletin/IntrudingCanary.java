package io.districtoffice.platform.canary.bulletin;

import io.districtoffice.platform.canary.desk.IntrudedCanary;
import io.districtoffice.platform.canary.desk.model.Entry;

/** Uses the wiring of another feature; its model it may use. */
public record IntrudingCanary(IntrudedCanary wiring, Entry value) {}
