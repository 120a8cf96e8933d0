package io.districtoffice.platform.web;

import tools.jackson.databind.json.JsonMapper;

/** The two JSON mappers of HTTP: strict on input, without nulls and with UTC milliseconds on output. */
public final class Json {

    private static final JsonMapper INPUT = JsonMapper.builder().build();
    private static final JsonMapper OUTPUT = JsonMapper.builder().build();

    private Json() {}

    public static JsonMapper input() {
        return INPUT;
    }

    public static JsonMapper output() {
        return OUTPUT;
    }
}
