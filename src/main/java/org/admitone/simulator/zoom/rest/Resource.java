package org.admitone.simulator.zoom.rest;

import java.util.List;

/// One kind of thing the REST interface speaks of.
public interface Resource {

    List<Operation> operations();
}
