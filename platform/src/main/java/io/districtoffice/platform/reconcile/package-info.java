/** What a service tells those who watch its dates and its open work. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.platform.reconcile;
