/// The house's health for programs, under `/api/v1/health`.
@NullMarked
package org.admitone.platform.health.web;

import org.jspecify.annotations.NullMarked;
