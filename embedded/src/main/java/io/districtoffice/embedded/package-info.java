/** The embedded parts: store and broker, for standalone and for tests. */
package io.districtoffice.embedded;
