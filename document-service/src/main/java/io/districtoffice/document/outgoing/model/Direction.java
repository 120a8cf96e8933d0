package io.districtoffice.document.outgoing.model;

/** Direction 行文方向: to a superior, to subordinates, to organs without subordination, to the public. */
public enum Direction {
    UP,
    DOWN,
    PARALLEL,
    PUBLIC
}
