package org.admitone.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Processes that still work on the database's files though nobody watches them: a server was killed by force, or its
/// postmaster was. Two postmasters on the same files would destroy them, so none is started before the last of these is gone.
///
/// Found by their working directory, which is the data directory for each process of PostgreSQL. A zombie does nothing any
/// more and does not count, though it may keep its number, and with it `postmaster.pid`, busy.
record Orphans(Path files) {

    /// Fast stop, then immediate stop, then by force; each given its time. Returns how many there were.
    int stop() {
        List<Long> found = living();
        long postmaster = postmaster();
        if (found.contains(postmaster)) {
            Shell.signal("INT", postmaster);
            if (!Waiting.until(Duration.ofSeconds(20), () -> !living().contains(postmaster))) {
                Shell.signal("QUIT", postmaster);
            }
        }
        if (!Waiting.until(Duration.ofSeconds(10), () -> living().isEmpty())) {
            living().forEach(pid -> Shell.signal("KILL", pid));
            if (!Waiting.until(Duration.ofSeconds(10), () -> living().isEmpty())) {
                throw new DatabaseTrouble("Processes " + living() + " of an earlier PostgreSQL still work on " + files
                        + " and cannot be stopped. Stop them, or restart the machine, and start AdmitOne again.");
            }
        }
        forgetStaleNumber();
        return found.size();
    }

    /// With nobody left on the files the number in `postmaster.pid` is stale. PostgreSQL would find that out itself, except
    /// where the number is busy: by a zombie nobody reaps (containers without an init), or by a stranger after a reboot.
    private void forgetStaleNumber() {
        try {
            Files.deleteIfExists(files.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new DatabaseTrouble("The stale file " + files.resolve("postmaster.pid") + " cannot be removed: " + e, e);
        }
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(files.resolve("postmaster.pid")).getFirst().strip());
        } catch (IOException | RuntimeException noneOrHalfWritten) {
            return -1;
        }
    }

    private List<Long> living() {
        List<Long> living = new ArrayList<>();
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            entries.filter(entry -> entry.getFileName().toString().chars().allMatch(Character::isDigit))
                    .filter(this::worksOnFiles)
                    .forEach(entry -> living.add(Long.parseLong(entry.getFileName().toString())));
        } catch (IOException e) {
            throw new DatabaseTrouble("The list of processes cannot be read (/proc): " + e, e);
        }
        return living;
    }

    /// A zombie has no working directory any more; somebody else's process hides it. Neither can be ours.
    private boolean worksOnFiles(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(files);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
