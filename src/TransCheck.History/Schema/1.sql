-- The files and folders that runs are about. Runs over the same ones are compared with each other.
create table run_scope (
    id integer primary key,
    paths text not null,
    partial integer not null,
    unique (paths, partial)
);

create table run (
    number integer primary key,
    scope integer not null,
    recorded_at text not null,
    commit_id text,
    tool text not null,
    min_confidence double precision not null,
    configuration text,
    pairs integer not null,
    unpaired integer not null,
    errors integer not null,
    source_words bigint not null,
    target_words bigint not null,
    critical integer not null,
    major integer not null,
    minor integer not null,
    neutral integer not null,
    new_findings integer,
    fixed_findings integer
);
create index run_by_scope on run (scope, number);

-- A pair as it was in one run or in many.
create table pair_state (
    id integer primary key,
    digest text not null unique,
    source text not null,
    target text not null,
    source_words integer not null,
    target_words integer not null,
    about text
);

create table pair_finding (
    pair integer not null,
    place integer not null,
    fingerprint text not null,
    check_id text not null,
    severity text not null,
    confidence double precision not null,
    excerpt text not null,
    aside text,
    primary key (pair, place)
);

-- From which run to which the pairs of a scope were so; no last one as long as they are.
create table pair_stay (
    scope integer not null,
    pair integer not null,
    first_run integer not null,
    last_run integer,
    primary key (scope, pair, first_run)
);
create index pair_stay_open on pair_stay (scope) where last_run is null;

-- One row: whoever records a run takes it first, so that runs come one after the other.
create table run_clock (run integer not null);
insert into run_clock values (0);
