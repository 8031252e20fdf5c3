package org.admitone.simulator.zoom.world;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// All that the simulated account holds. Everything that reads or changes it does so inside [#locked]: one at a time.
public final class World {

    private final ReentrantLock lock = new ReentrantLock();
    private final Users users = new Users();
    private final Addresses addresses = new Addresses();
    private final Groups groups = new Groups();
    private final Meetings meetings = new Meetings();
    private final Registrants registrants = new Registrants();
    private final Instances instances = new Instances();
    private final Quotas quotas;
    private final AccountSettings settings = new AccountSettings();

    public World(Quotas quotas) {
        this.quotas = quotas;
    }

    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public void run(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    public Users users() {
        return users;
    }

    public Addresses addresses() {
        return addresses;
    }

    public Groups groups() {
        return groups;
    }

    public Meetings meetings() {
        return meetings;
    }

    public Registrants registrants() {
        return registrants;
    }

    public Instances instances() {
        return instances;
    }

    public Quotas quotas() {
        return quotas;
    }

    public AccountSettings settings() {
        return settings;
    }
}
