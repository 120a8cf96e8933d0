package io.districtoffice.platform.canary.desk;

import org.springframework.beans.factory.annotation.Autowired;

final class FieldCanary {
    @Autowired
    Runnable injected;
}
