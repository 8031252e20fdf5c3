package org.admitone.session.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.admitone.session.timetable.HolidayPlan;

/// What it would come to, or came to, that a series follows the list of holidays.
record HolidayPlanBody(String course, String series, String title, String digest, List<Cancelled> cancels, List<Added> adds) {

    record Cancelled(LocalDate day, String holiday, String code, String id, Instant startsAt) {}

    record Added(LocalDate day, Instant startsAt, Instant endsAt) {}

    static HolidayPlanBody of(String course, HolidayPlan plan) {
        return new HolidayPlanBody(course, plan.series().id().toString(), plan.series().rule().kind().title(), plan.none() ? "" : plan.seen(),
                plan.cancels().stream().map(one -> new Cancelled(one.day(), one.holiday().name(), one.session().code(), one.session().id().toString(), one.session().startsAt())).toList(),
                plan.adds().stream().map(one -> new Added(one.day(), one.startsAt(), one.endsAt())).toList());
    }
}
