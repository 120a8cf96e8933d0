package io.districtoffice.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is told: {@code {"items":[…],"next":"…"|null}}.
 *
 * @param next opaque cursor of the next page; null on the last
 * @param count how many there are in all, only when asked for; at most 10,000
 */
public record Listed<V>(
        List<V> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next, @Nullable Integer count) {}
