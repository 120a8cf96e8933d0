package io.districtoffice.platform.canary.desk.model;

import org.springframework.http.HttpStatus;

record ImpureCanary(HttpStatus status) {}
