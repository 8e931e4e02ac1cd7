create table decision (
    fingerprint text not null,
    source text not null,
    target text not null,
    check_id text not null,
    excerpt text not null,
    state text not null,
    reason text,
    comment text,
    decided_by text not null,
    decided_at text not null,
    version integer not null,
    change bigint not null,
    primary key (fingerprint, source, target)
);

-- Every decision that was ever made; those taken back have who did it.
create table decision_log (
    change bigint primary key,
    fingerprint text not null,
    source text not null,
    target text not null,
    state text not null,
    reason text,
    comment text,
    decided_by text not null,
    decided_at text not null,
    undone_by text,
    undone_at text
);
create index decision_log_by_finding on decision_log (fingerprint, source, target);

-- Which findings a person was shown before.
create table shown (
    person text not null,
    fingerprint text not null,
    visit integer not null,
    primary key (person, fingerprint)
);

-- One row: writers take it first and so come one after the other.
create table clock (change bigint not null);
insert into clock values (0);
