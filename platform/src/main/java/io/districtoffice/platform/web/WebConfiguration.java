package io.districtoffice.platform.web;

import org.springframework.context.annotation.Configuration;

/** Filters, argument types, strict JSON and problems. Needs no store and no broker. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {}
