package io.districtoffice.platform.store;

import org.springframework.beans.factory.SmartInitializingSingleton;

/** Begins the preparation of the store when every part has said what it needs; the start does not wait for it. */
record StorePreparation(OfficeStore store) implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        store.start();
    }
}
