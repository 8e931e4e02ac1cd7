create table batch_run (
    run text primary key,
    build text not null,
    created timestamptz not null default now(),
    pairs integer not null,
    shards integer not null,
    -- JSON: where the files are, what a worker needs, and what the report tells beside the pairs.
    source bytea not null,
    settings bytea not null,
    frame bytea not null
);

-- The pairs of a shard follow each other. It is under way while somebody holds the lock of its key: a worker that dies holds none.
create table batch_shard (
    run text not null references batch_run on delete cascade,
    shard integer not null,
    key bigint not null,
    first integer not null,
    pairs integer not null,
    state text not null default 'open' check (state in ('open', 'done', 'dead')),
    -- How often a worker began it and neither ended it nor gave it back.
    attempts integer not null default 0,
    worker text,
    started timestamptz,
    ended timestamptz,
    primary key (run, shard)
);
create index batch_shard_open on batch_shard (run, shard) where state = 'open';

create table batch_pair (
    run text not null references batch_run on delete cascade,
    pair integer not null,
    source text not null,
    target text not null,
    source_language smallint not null,
    target_language smallint not null,
    source_hash bytea not null,
    target_hash bytea not null,
    confidence double precision not null,
    evidence text[] not null,
    primary key (run, pair)
);

create table batch_result (
    run text not null,
    pair integer not null,
    report bytea,
    error bytea,
    primary key (run, pair),
    foreign key (run, pair) references batch_pair on delete cascade,
    check (num_nonnulls(report, error) = 1)
);
