package org.admitone.platform.health;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.stereotype.Component;

/// What is done every so often: forgetting what is old, counting seats, noting the audit chain's end.
@Component
@Order(8)
final class SweepersHealth implements HealthSource {

    private final List<ScheduledTaskHolder> holders;

    SweepersHealth(List<ScheduledTaskHolder> holders) {
        this.holders = List.copyOf(holders);
    }

    @Override
    public String part() {
        return "sweepers";
    }

    @Override
    public Saying name() {
        return Saying.of("health.sweepers");
    }

    @Override
    public List<PartHealth> look(Instant now) {
        List<ScheduledTask> tasks = holders.stream().map(ScheduledTaskHolder::getScheduledTasks).flatMap(Collection::stream).toList();
        List<String> failed = tasks.stream().map(ScheduledTask::getTask).filter(task -> task.getLastExecutionOutcome().status() == TaskExecutionOutcome.Status.ERROR)
                .map(task -> task.toString().replaceFirst("^org\\.admitone\\.", "")).sorted().toList();
        PartHealth part = failed.isEmpty() ? is(Standing.FINE, Saying.of("health.sweepers-fine"))
                : is(Standing.LOOK, Saying.of("health.sweepers-failed", String.join(", ", failed))).next(Saying.of("health.sweepers-next"));
        return List.of(part.fact("health.jobs", (long) tasks.size()));
    }
}
