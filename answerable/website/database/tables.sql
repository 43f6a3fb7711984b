-- 414e1c55051b6caec77da5c61d3b35e89eac5766dad57cffafad9a3fef67b18d
--
-- PostgreSQL database dump
--

\restrict answerable

-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: register; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA register;


--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;


--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;


--
-- Name: unaccent; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;


--
-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);


--
-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);


--
-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);


--
-- Name: accounts_trail_stands(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_trail_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the trail is appended, never edited' USING ERRCODE = 'restrict_violation';
END $$;


--
-- Name: cases_never_rewritten(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.cases_never_rewritten() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% is appended to, never edited: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'integrity_constraint_violation';
END $$;


--
-- Name: improvement_refuse_issued_pack(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.improvement_refuse_issued_pack() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE issued boolean;
BEGIN
    IF TG_TABLE_NAME = 'improvement_boardpack' THEN
        issued := OLD.issued_at IS NOT NULL;
    ELSIF TG_OP = 'INSERT' THEN
        SELECT issued_at IS NOT NULL INTO issued FROM improvement_boardpack WHERE id = NEW.pack_id;
    ELSE
        SELECT issued_at IS NOT NULL INTO issued FROM improvement_boardpack WHERE id = OLD.pack_id;
    END IF;
    IF issued THEN
        RAISE EXCEPTION 'an issued board pack does not change';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;


--
-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;


--
-- Name: procrastinate_defer_jobs_v1(public.procrastinate_job_to_defer_v1[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;


--
-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);


--
-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;


--
-- Name: procrastinate_finish_job_v1(bigint, public.procrastinate_job_status, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;


--
-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;


--
-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;


--
-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;


--
-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_closedday; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_closedday (
    id bigint NOT NULL,
    day date NOT NULL,
    name character varying(200) NOT NULL,
    CONSTRAINT closed_day_says_why CHECK ((NOT ((name)::text = ''::text)))
);


--
-- Name: accounts_closedday_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_closedday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_closedday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_department; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_department (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    code character varying(50) NOT NULL,
    email character varying(254) NOT NULL,
    parent_id bigint,
    CONSTRAINT department_not_in_itself CHECK (((parent_id IS NULL) OR (NOT ((parent_id = id) AND (parent_id IS NOT NULL)))))
);


--
-- Name: accounts_department_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_department ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_department_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_departure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_departure (
    id bigint NOT NULL,
    last_day date NOT NULL,
    was_ends date,
    ended jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_name character varying(200) NOT NULL,
    finished_at timestamp with time zone,
    undone_at timestamp with time zone,
    person_id bigint NOT NULL
);


--
-- Name: accounts_departure_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_departure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_departure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_leave; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_leave (
    id bigint NOT NULL,
    starts date NOT NULL,
    ends date NOT NULL,
    deputy_id bigint,
    person_id bigint NOT NULL,
    CONSTRAINT leave_deputy_is_another CHECK (((deputy_id IS NULL) OR (NOT ((deputy_id = person_id) AND (deputy_id IS NOT NULL))))),
    CONSTRAINT leave_ends_after_it_starts CHECK ((ends >= starts))
);


--
-- Name: accounts_leave_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_leave ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_leave_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_link (
    id bigint NOT NULL,
    purpose character varying(60) NOT NULL,
    kind character varying(60) NOT NULL,
    key character varying(200) NOT NULL,
    token_hash bytea NOT NULL,
    actor_kind character varying(20) NOT NULL,
    actor_key character varying(200) NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT link_expires_after_issue CHECK (((expires_at IS NULL) OR (expires_at > issued_at)))
);


--
-- Name: accounts_link_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_link ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_link_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_once; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_once (
    id bigint NOT NULL,
    actor_kind character varying(20) NOT NULL,
    actor_key character varying(200) NOT NULL,
    key character varying(64) NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    location text NOT NULL,
    CONSTRAINT once_finished_led_somewhere CHECK (((finished_at IS NULL) OR (NOT (location = ''::text))))
);


--
-- Name: accounts_once_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_once ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_once_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_organisation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_organisation (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    team character varying(200) NOT NULL,
    address text NOT NULL,
    telephone character varying(50) NOT NULL,
    email character varying(254) NOT NULL,
    url character varying(200) NOT NULL,
    ods_code character varying(12) NOT NULL,
    complaints text NOT NULL,
    copyright text NOT NULL,
    survey boolean NOT NULL,
    publication boolean NOT NULL,
    kind character varying(12) NOT NULL,
    CONSTRAINT organisation_is_one CHECK ((id = 1))
);


--
-- Name: accounts_organisation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_organisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_organisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_person (
    id bigint NOT NULL,
    staff_number character varying(50),
    name character varying(200) NOT NULL,
    job_title character varying(200) NOT NULL,
    email character varying(254),
    starts date,
    ends date,
    department_id bigint,
    CONSTRAINT person_leaves_after_starting CHECK (((starts IS NULL) OR (ends IS NULL) OR (ends >= starts)))
);


--
-- Name: accounts_person_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_regulator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_regulator (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    label character varying(200) NOT NULL,
    address text NOT NULL,
    telephone character varying(50) NOT NULL,
    complaint_link character varying(200) NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    CONSTRAINT regulator_ends_after_it_starts CHECK (((effective_to IS NULL) OR (effective_to > effective_from)))
);


--
-- Name: accounts_regulator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_regulator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_regulator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_roleassignment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_roleassignment (
    id bigint NOT NULL,
    role character varying(60) NOT NULL,
    starts date NOT NULL,
    ends date,
    department_id bigint,
    person_id bigint NOT NULL,
    CONSTRAINT role_ends_after_it_starts CHECK (((ends IS NULL) OR (ends >= starts)))
);


--
-- Name: accounts_roleassignment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_roleassignment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_roleassignment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_signatory; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_signatory (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    title character varying(200) NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    CONSTRAINT signatory_ends_after_it_starts CHECK (((effective_to IS NULL) OR (effective_to > effective_from)))
);


--
-- Name: accounts_signatory_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_signatory ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_signatory_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_trailentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_trailentry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind character varying(20) NOT NULL,
    actor_key character varying(200) NOT NULL,
    deed character varying(100) NOT NULL,
    kind character varying(60) NOT NULL,
    key character varying(200) NOT NULL
);


--
-- Name: accounts_trailentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_trailentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_trailentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_trailtext; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_trailtext (
    entry_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    title character varying(200) NOT NULL,
    detail jsonb NOT NULL
);


--
-- Name: accounts_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    email character varying(254) NOT NULL,
    is_active boolean NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: accounts_user_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: answerable_tables; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.answerable_tables (
    digest text NOT NULL
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_approval; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_approval (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    drafts bigint[] NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    by_name character varying(200) NOT NULL,
    by_title character varying(200) NOT NULL,
    approved_at timestamp with time zone NOT NULL,
    request_id bigint NOT NULL,
    CONSTRAINT cases_approval_digest CHECK (((digest)::text ~ '^[0-9a-f]{64}$'::text))
);


--
-- Name: cases_approval_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_approval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_approval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_calendarchange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_calendarchange (
    id bigint NOT NULL,
    reason character varying(300) NOT NULL,
    source character varying(200) NOT NULL,
    version_before character varying(80) NOT NULL,
    version_after character varying(80) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    CONSTRAINT cases_calendar_change_has_reason CHECK ((NOT ((reason)::text = ''::text)))
);


--
-- Name: cases_calendarchange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_calendarchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_calendarchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_casessetting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_casessetting (
    id bigint NOT NULL,
    effective_from date NOT NULL,
    reference_prefix character varying(12) NOT NULL,
    reference_width smallint NOT NULL,
    first_number integer NOT NULL,
    regimes character varying(8)[] NOT NULL,
    owner_days smallint NOT NULL,
    attach_answers boolean NOT NULL,
    offer_survey boolean NOT NULL,
    survey_days smallint NOT NULL,
    track_days smallint NOT NULL,
    source character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    approver_days smallint NOT NULL,
    digest_hour smallint NOT NULL,
    escalate_by_click boolean NOT NULL,
    executive_days smallint NOT NULL,
    owner_least_days smallint NOT NULL,
    owner_link_days smallint NOT NULL,
    senior_days smallint NOT NULL,
    soon_days smallint NOT NULL,
    suggestion_line smallint NOT NULL,
    appropriate_limit smallint NOT NULL,
    escalation character varying(200) NOT NULL,
    default_tier character varying(30) NOT NULL,
    objection_days smallint NOT NULL,
    reason character varying(500) NOT NULL,
    withheld_tier character varying(30) NOT NULL,
    holidays_address character varying(300) NOT NULL,
    weekly_day smallint NOT NULL,
    weekly_to character varying(1000) NOT NULL,
    steward_days smallint NOT NULL,
    silence_days smallint NOT NULL,
    silence_warning_days smallint NOT NULL,
    CONSTRAINT cases_casessetting_appropriate_limit_check CHECK ((appropriate_limit >= 0)),
    CONSTRAINT cases_casessetting_approver_days_check CHECK ((approver_days >= 0)),
    CONSTRAINT cases_casessetting_digest_hour_check CHECK ((digest_hour >= 0)),
    CONSTRAINT cases_casessetting_executive_days_check CHECK ((executive_days >= 0)),
    CONSTRAINT cases_casessetting_first_number_check CHECK ((first_number >= 0)),
    CONSTRAINT cases_casessetting_objection_days_check CHECK ((objection_days >= 0)),
    CONSTRAINT cases_casessetting_owner_days_check CHECK ((owner_days >= 0)),
    CONSTRAINT cases_casessetting_owner_least_days_check CHECK ((owner_least_days >= 0)),
    CONSTRAINT cases_casessetting_owner_link_days_check CHECK ((owner_link_days >= 0)),
    CONSTRAINT cases_casessetting_reference_width_check CHECK ((reference_width >= 0)),
    CONSTRAINT cases_casessetting_senior_days_check CHECK ((senior_days >= 0)),
    CONSTRAINT cases_casessetting_silence_days_check CHECK ((silence_days >= 0)),
    CONSTRAINT cases_casessetting_silence_warning_days_check CHECK ((silence_warning_days >= 0)),
    CONSTRAINT cases_casessetting_soon_days_check CHECK ((soon_days >= 0)),
    CONSTRAINT cases_casessetting_steward_days_check CHECK ((steward_days >= 0)),
    CONSTRAINT cases_casessetting_suggestion_line_check CHECK ((suggestion_line >= 0)),
    CONSTRAINT cases_casessetting_survey_days_check CHECK ((survey_days >= 0)),
    CONSTRAINT cases_casessetting_track_days_check CHECK ((track_days >= 0)),
    CONSTRAINT cases_casessetting_weekly_day_check CHECK ((weekly_day >= 0)),
    CONSTRAINT cases_setting_first_number_positive CHECK ((first_number >= 1)),
    CONSTRAINT cases_setting_ladder_rises CHECK (((executive_days > senior_days) AND (senior_days > 1))),
    CONSTRAINT cases_setting_limit_is_lawful CHECK ((appropriate_limit = ANY (ARRAY[450, 600]))),
    CONSTRAINT cases_setting_links_and_digests_possible CHECK (((digest_hour <= 23) AND (owner_link_days >= 1))),
    CONSTRAINT cases_setting_prefix_is_capitals CHECK (((reference_prefix)::text ~ '^[A-Z][A-Z0-9]*$'::text)),
    CONSTRAINT cases_setting_warned_before_closed CHECK (((silence_days > silence_warning_days) AND (silence_warning_days >= 1))),
    CONSTRAINT cases_setting_week_has_the_day CHECK (((weekly_day >= 1) AND (weekly_day <= 7))),
    CONSTRAINT cases_setting_width_is_printable CHECK (((reference_width >= 1) AND (reference_width <= 12)))
);


--
-- Name: cases_casessetting_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_casessetting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_casessetting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_consultation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_consultation (
    id bigint NOT NULL,
    due_on date NOT NULL,
    chased character varying(20)[] NOT NULL,
    view character varying(8) NOT NULL,
    words text NOT NULL,
    said_by character varying(200) NOT NULL,
    said_title character varying(200) NOT NULL,
    said_on date,
    way character varying(8) NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    recorded_at timestamp with time zone,
    letter_id bigint NOT NULL,
    question_id bigint NOT NULL,
    CONSTRAINT cases_consultation_said_with_its_day CHECK ((((recorded_at IS NULL) AND (said_on IS NULL) AND ((view)::text = ''::text)) OR ((NOT ((view)::text = ''::text)) AND (recorded_at IS NOT NULL) AND (said_on IS NOT NULL))))
);


--
-- Name: cases_consultation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_consultation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_consultation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_costentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_costentry (
    id bigint NOT NULL,
    activity character varying(20) NOT NULL,
    hours numeric(7,2) NOT NULL,
    money numeric(9,2) NOT NULL,
    evidence text NOT NULL,
    sample_items integer,
    sample_minutes numeric(8,2),
    all_items integer,
    recorded_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    question_id bigint,
    request_id bigint NOT NULL,
    CONSTRAINT cases_cost_activity_known CHECK (((activity)::text = ANY ((ARRAY['advising'::character varying, 'authorising'::character varying, 'consulting'::character varying, 'determining'::character varying, 'extracting'::character varying, 'fees'::character varying, 'locating'::character varying, 'public_interest'::character varying, 'reading'::character varying, 'redacting'::character varying, 'retrieving'::character varying])::text[]))),
    CONSTRAINT cases_cost_has_evidence CHECK ((NOT (evidence = ''::text))),
    CONSTRAINT cases_cost_not_negative CHECK (((hours >= (0)::numeric) AND (money >= (0)::numeric))),
    CONSTRAINT cases_costentry_all_items_check CHECK ((all_items >= 0)),
    CONSTRAINT cases_costentry_sample_items_check CHECK ((sample_items >= 0))
);


--
-- Name: cases_costentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_costentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_costentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_costsheet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_costsheet (
    id bigint NOT NULL,
    related bigint[] NOT NULL,
    aggregated bigint[] NOT NULL,
    why text NOT NULL,
    request_id bigint NOT NULL
);


--
-- Name: cases_costsheet_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_costsheet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_costsheet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_decision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_decision (
    id bigint NOT NULL,
    written character varying(60) NOT NULL,
    limb character varying(60) NOT NULL,
    information text NOT NULL,
    harm text NOT NULL,
    likelihood character varying(20) NOT NULL,
    interest_for text NOT NULL,
    interest_against text NOT NULL,
    balance text NOT NULL,
    qualified_person character varying(200) NOT NULL,
    opinion_on date,
    emissions boolean NOT NULL,
    decided_by character varying(200) NOT NULL,
    decided_on date,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    by_name character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    question_id bigint NOT NULL,
    estimated date,
    prepared_by character varying(200) NOT NULL,
    silent boolean NOT NULL,
    line_id bigint,
    CONSTRAINT cases_decision_cites CHECK ((NOT ((written)::text = ''::text))),
    CONSTRAINT cases_decision_likelihood CHECK (((likelihood)::text = ANY ((ARRAY[''::character varying, 'would'::character varying, 'would be likely'::character varying])::text[])))
);


--
-- Name: cases_decision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_deskletter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_deskletter (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(30) NOT NULL,
    regime character varying(8) NOT NULL,
    said jsonb NOT NULL,
    own_words text NOT NULL,
    to_name character varying(200) NOT NULL,
    to_email character varying(254) NOT NULL,
    written_by character varying(200) NOT NULL,
    written_name character varying(200) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    dropped_at timestamp with time zone,
    sent_at timestamp with time zone,
    sent_by character varying(200) NOT NULL,
    way character varying(12) NOT NULL,
    wordings jsonb NOT NULL,
    pdf_sha256 character varying(64) NOT NULL,
    html_sha256 character varying(64) NOT NULL,
    text_sha256 character varying(64) NOT NULL,
    event_id bigint,
    request_id bigint NOT NULL,
    CONSTRAINT cases_desk_letter_sent_is_whole CHECK ((((event_id IS NULL) AND ((pdf_sha256)::text = ''::text) AND (sent_at IS NULL)) OR ((event_id IS NOT NULL) AND (sent_at >= written_at) AND (NOT ((pdf_sha256)::text = ''::text))))),
    CONSTRAINT cases_desk_letter_sent_or_dropped CHECK (((sent_at IS NULL) OR (dropped_at IS NULL)))
);


--
-- Name: cases_deskletter_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_deskletter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_deskletter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_destruction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_destruction (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    key character varying(120) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    reason character varying(300) NOT NULL,
    destroyed_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    certificate jsonb NOT NULL,
    agreed_by_id bigint,
    proposed_by_id bigint NOT NULL,
    request_id bigint,
    CONSTRAINT cases_destruction_agreed_when_done CHECK ((((agreed_by_id IS NULL) AND (destroyed_at IS NULL)) OR ((agreed_by_id IS NOT NULL) AND (destroyed_at IS NOT NULL)))),
    CONSTRAINT cases_destruction_takes_two CHECK (((agreed_by_id IS NULL) OR (NOT ((agreed_by_id = proposed_by_id) AND (agreed_by_id IS NOT NULL)))))
);


--
-- Name: cases_destruction_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_destruction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_destruction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_draft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_draft (
    id bigint NOT NULL,
    version integer NOT NULL,
    text text NOT NULL,
    disposition character varying(20),
    provisions character varying(60)[] NOT NULL,
    reason text NOT NULL,
    to_follow_on date,
    figures jsonb NOT NULL,
    gaps jsonb NOT NULL,
    dismissals jsonb NOT NULL,
    evidence jsonb NOT NULL,
    note text NOT NULL,
    origin character varying(12) NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    by_name character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    question_id bigint NOT NULL,
    CONSTRAINT cases_disclosed_says_something CHECK (((disposition IS NULL) OR (NOT (((disposition)::text = 'disclosed'::text) AND (disposition IS NOT NULL))) OR (NOT (text = ''::text)))),
    CONSTRAINT cases_draft_disposition_known CHECK (((disposition IS NULL) OR ((disposition)::text = ANY ((ARRAY['disclosed'::character varying, 'withheld'::character varying, 'not_held'::character varying, 'already_available'::character varying, 'ncnd'::character varying, 'over_limit'::character varying, 'vexatious'::character varying, 'repeated'::character varying, 'lapsed'::character varying, 'withdrawn'::character varying, 'referred'::character varying, 'to_follow'::character varying])::text[])))),
    CONSTRAINT cases_draft_version_check CHECK ((version >= 0)),
    CONSTRAINT cases_draft_version_counts CHECK ((version >= 1)),
    CONSTRAINT cases_refusal_has_provision_and_reason CHECK (((disposition IS NULL) OR (NOT (((disposition)::text = ANY ((ARRAY['withheld'::character varying, 'ncnd'::character varying, 'over_limit'::character varying, 'vexatious'::character varying, 'repeated'::character varying, 'to_follow'::character varying])::text[])) AND (disposition IS NOT NULL))) OR ((NOT (provisions = '{}'::character varying(60)[])) AND (NOT (reason = ''::text))))),
    CONSTRAINT cases_to_follow_has_its_day CHECK (((((disposition)::text = 'to_follow'::text) AND (to_follow_on IS NOT NULL)) OR (((disposition IS NULL) OR (NOT (((disposition)::text = 'to_follow'::text) AND (disposition IS NOT NULL)))) AND (to_follow_on IS NULL))))
);


--
-- Name: cases_draft_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_draft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_duemoved; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_duemoved (
    id bigint NOT NULL,
    before date,
    after date,
    change_id bigint NOT NULL,
    request_id bigint NOT NULL,
    CONSTRAINT cases_due_truly_moved CHECK (((before IS NULL) OR (after IS NULL) OR (NOT ((before = after) AND (before IS NOT NULL) AND (after IS NOT NULL)))))
);


--
-- Name: cases_duemoved_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_duemoved ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_duemoved_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_enclosed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_enclosed (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(200) NOT NULL,
    media_type character varying(255) NOT NULL,
    size bigint NOT NULL,
    made_here boolean NOT NULL,
    findings jsonb NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    by_name character varying(200) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    left_out_at timestamp with time zone,
    request_id bigint NOT NULL,
    made_from character varying(80) NOT NULL,
    CONSTRAINT cases_enclosed_is_hashed CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT cases_enclosed_size_check CHECK ((size >= 0))
);


--
-- Name: cases_enclosed_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_enclosed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_enclosed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_event (
    id bigint NOT NULL,
    type character varying(40) NOT NULL,
    happened_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    questions bigint[],
    detail jsonb NOT NULL,
    supersedes_id bigint,
    request_id bigint NOT NULL,
    CONSTRAINT cases_event_actor_known CHECK (((by_kind)::text = ANY ((ARRAY['person'::character varying, 'link'::character varying, 'requester'::character varying, 'job'::character varying, 'command'::character varying])::text[]))),
    CONSTRAINT cases_event_corrects_an_earlier_one CHECK (((supersedes_id IS NULL) OR (supersedes_id < id))),
    CONSTRAINT cases_event_strikes_out_something CHECK (((NOT ((type)::text = 'struck_out'::text)) OR (supersedes_id IS NOT NULL))),
    CONSTRAINT cases_event_type_known CHECK (((type)::text = ANY ((ARRAY['acknowledged'::character varying, 'advance_payment_notice'::character varying, 'allocated'::character varying, 'answer_edited'::character varying, 'answer_suggested'::character varying, 'approved'::character varying, 'business_as_usual'::character varying, 'bypass_reviewed'::character varying, 'changed_regardless'::character varying, 'chaser_sent'::character varying, 'clarification_received'::character varying, 'clarification_requested'::character varying, 'commissioner_specified_day'::character varying, 'decision_recorded'::character varying, 'destroyed'::character varying, 'disposition_set'::character varying, 'duplicate'::character varying, 'eir_extension_notice'::character varying, 'escalation_allowed'::character varying, 'fee_received'::character varying, 'fees_notice_given'::character varying, 'file_attached'::character varying, 'file_checked'::character varying, 'file_enclosed'::character varying, 'file_left_out'::character varying, 'gap_dismissed'::character varying, 'invalid'::character varying, 'issued'::character varying, 'lapsed'::character varying, 'letter_posted'::character varying, 'letter_sent'::character varying, 'mail_again'::character varying, 'mail_by_post'::character varying, 'mail_elsewhere'::character varying, 'mail_went'::character varying, 'mistaken'::character varying, 'no_notice'::character varying, 'not_delivered'::character varying, 'noted'::character varying, 'opinion_given'::character varying, 'opinion_sought'::character varying, 'owner_link_made'::character varying, 'particulars_received'::character varying, 'particulars_requested'::character varying, 'payment_received'::character varying, 'pit_extension_notice'::character varying, 'question_assigned'::character varying, 'question_returned'::character varying, 'questions_merged'::character varying, 'questions_put_back'::character varying, 'questions_put_right'::character varying, 'questions_renumbered'::character varying, 'questions_split'::character varying, 'received'::character varying, 'regime_changed'::character varying, 'regulator_answered'::character varying, 'regulator_told'::character varying, 'release_withdrawn'::character varying, 'reopened'::character varying, 'requester_forgotten'::character varying, 'restricted'::character varying, 'returned'::character varying, 'review_asked'::character varying, 'review_ended'::character varying, 'review_extension_notice'::character varying, 'review_outcome'::character varying, 'rpsi_extension_notice'::character varying, 'sar_clarification_received'::character varying, 'sar_clarification_requested'::character varying, 'sar_extension_notice'::character varying, 'sar_fee_received'::character varying, 'sar_fee_requested'::character varying, 'sar_id_received'::character varying, 'sar_id_requested'::character varying, 'school_calendar'::character varying, 'search_recorded'::character varying, 'sent_for_approval'::character varying, 'signoff_approved'::character varying, 'signoff_asked'::character varying, 'signoff_bypassed'::character varying, 'signoff_delegated'::character varying, 'signoff_no_objection'::character varying, 'signoff_objected'::character varying, 'signoff_redrafted'::character varying, 'signoff_replaced'::character varying, 'signoff_silent'::character varying, 'signoff_told'::character varying, 'steward_agreed'::character varying, 'steward_asked'::character varying, 'steward_objected'::character varying, 'steward_overruled'::character varying, 'steward_silent'::character varying, 'steward_told'::character varying, 'struck_out'::character varying, 'third_party_asked'::character varying, 'third_party_view'::character varying, 'tier_set'::character varying, 'to_follow'::character varying, 'transferred'::character varying, 'unrestricted'::character varying, 'withdrawn'::character varying])::text[])))
);


--
-- Name: cases_event_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_eventtext; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_eventtext (
    event_id bigint NOT NULL,
    name character varying(200) NOT NULL,
    text text NOT NULL
);


--
-- Name: cases_filechecked; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_filechecked (
    id bigint NOT NULL,
    looked_for character varying(24)[] NOT NULL,
    note text NOT NULL,
    by_key character varying(200) NOT NULL,
    by_name character varying(200) NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    enclosed_id bigint NOT NULL
);


--
-- Name: cases_filechecked_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_filechecked ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_filechecked_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_fileopened; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_fileopened (
    id bigint NOT NULL,
    by_key character varying(200) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    enclosed_id bigint NOT NULL
);


--
-- Name: cases_fileopened_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_fileopened ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_fileopened_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_fileread; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_fileread (
    event_id bigint NOT NULL,
    text text NOT NULL
);


--
-- Name: cases_filledform; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_filledform (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(200) NOT NULL,
    cells jsonb NOT NULL,
    version integer NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    by_name character varying(200) NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    request_id bigint NOT NULL,
    CONSTRAINT cases_filledform_version_check CHECK ((version >= 0))
);


--
-- Name: cases_filledform_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_filledform ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_filledform_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_holidaychange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_holidaychange (
    id bigint NOT NULL,
    division character varying(20) NOT NULL,
    day date NOT NULL,
    name character varying(120) NOT NULL,
    change_id bigint NOT NULL,
    CONSTRAINT cases_holiday_division_known CHECK (((division)::text = ANY ((ARRAY['england-and-wales'::character varying, 'scotland'::character varying, 'northern-ireland'::character varying])::text[])))
);


--
-- Name: cases_holidaychange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_holidaychange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_holidaychange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_holidaylist; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_holidaylist (
    id bigint NOT NULL,
    source character varying(300) NOT NULL,
    data text NOT NULL,
    problem character varying(300) NOT NULL,
    read_at timestamp with time zone NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    settled_by character varying(200) NOT NULL,
    change_id bigint,
    CONSTRAINT cases_holiday_list_read_or_problem CHECK ((((data = ''::text) OR ((problem)::text = ''::text)) AND (1 = (
CASE
    WHEN (data = ''::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ((problem)::text = ''::text) THEN 1
    ELSE 0
END)))),
    CONSTRAINT cases_holiday_list_taken_is_settled CHECK (((change_id IS NULL) OR (settled_at IS NOT NULL)))
);


--
-- Name: cases_holidaylist_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_holidaylist ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_holidaylist_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_incident; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_incident (
    id bigint NOT NULL,
    withdrawn_at timestamp with time zone NOT NULL,
    discovered_at timestamp with time zone NOT NULL,
    what_happened text NOT NULL,
    people text NOT NULL,
    people_count integer,
    data text NOT NULL,
    by_key character varying(200) NOT NULL,
    by_name character varying(200) NOT NULL,
    site_told_at timestamp with time zone,
    decision character varying(4) NOT NULL,
    reasons text NOT NULL,
    decided_by character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    told_at timestamp with time zone,
    late_reasons text NOT NULL,
    closed_at timestamp with time zone,
    release_id bigint NOT NULL,
    CONSTRAINT cases_incident_closed_when_decided CHECK (((closed_at IS NULL) OR (NOT ((decision)::text = ''::text)))),
    CONSTRAINT cases_incident_decided_with_reasons CHECK ((((decided_at IS NULL) AND ((decision)::text = ''::text)) OR ((NOT ((decision)::text = ''::text)) AND (NOT (reasons = ''::text)) AND (decided_at IS NOT NULL)))),
    CONSTRAINT cases_incident_known_before_withdrawn CHECK ((discovered_at <= withdrawn_at)),
    CONSTRAINT cases_incident_people_count_check CHECK ((people_count >= 0))
);


--
-- Name: cases_incident_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_incident ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_incident_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_incidenthandler; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_incidenthandler (
    id bigint NOT NULL,
    incident_id bigint NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: cases_incidenthandler_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_incidenthandler ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_incidenthandler_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_incidentrecipient; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_incidentrecipient (
    id bigint NOT NULL,
    who character varying(320) NOT NULL,
    asked_at timestamp with time zone,
    reply text NOT NULL,
    replied_at timestamp with time zone,
    deleted boolean,
    incident_id bigint NOT NULL
);


--
-- Name: cases_incidentrecipient_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_incidentrecipient ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_incidentrecipient_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_intake; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_intake (
    id bigint NOT NULL,
    concerns character varying(16)[] NOT NULL,
    urgent boolean NOT NULL,
    acknowledge_at timestamp with time zone,
    confirmed_at timestamp with time zone,
    confirmed_by character varying(200) NOT NULL,
    unread boolean NOT NULL,
    request_id bigint NOT NULL,
    CONSTRAINT cases_nothing_automatic_where_concerned CHECK (((acknowledge_at IS NULL) OR (
CASE
    WHEN (concerns IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(concerns, 1), 0)
END = 0)))
);


--
-- Name: cases_intake_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_intake ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_intake_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_lineversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_lineversion (
    id bigint NOT NULL,
    number integer NOT NULL,
    harm text NOT NULL,
    interest_for text NOT NULL,
    interest_against text NOT NULL,
    balance text NOT NULL,
    review_on date NOT NULL,
    reason character varying(500) NOT NULL,
    proposed_by character varying(200) NOT NULL,
    proposed_name character varying(200) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    approved_by character varying(200) NOT NULL,
    approved_name character varying(200) NOT NULL,
    approved_at timestamp with time zone,
    line_id bigint NOT NULL,
    CONSTRAINT cases_line_has_two_people CHECK ((((approved_at IS NULL) AND ((approved_by)::text = ''::text)) OR ((approved_at IS NOT NULL) AND (NOT ((approved_by)::text = ''::text)) AND (NOT ((approved_by)::text = (proposed_by)::text))))),
    CONSTRAINT cases_line_says_something CHECK (((NOT (harm = ''::text)) OR (NOT (balance = ''::text)))),
    CONSTRAINT cases_lineversion_number_check CHECK ((number >= 0))
);


--
-- Name: cases_lineversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_lineversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_lineversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_messageread; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_messageread (
    id bigint NOT NULL,
    sender character varying(400) NOT NULL,
    subject character varying(300) NOT NULL,
    text text NOT NULL,
    automatic character varying(10) NOT NULL,
    why character varying(8) NOT NULL,
    problem text NOT NULL,
    read_at timestamp with time zone NOT NULL,
    guess_id bigint,
    raw_id bigint NOT NULL,
    enclosed text NOT NULL,
    files jsonb,
    question_id bigint
);


--
-- Name: cases_messageread_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_messageread ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_messageread_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_messageread_may_answer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_messageread_may_answer (
    id bigint NOT NULL,
    messageread_id bigint NOT NULL,
    question_id bigint NOT NULL
);


--
-- Name: cases_messageread_may_answer_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_messageread_may_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_messageread_may_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_namedreader; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_namedreader (
    id bigint NOT NULL,
    added_at timestamp with time zone NOT NULL,
    person_id bigint NOT NULL,
    request_id bigint NOT NULL
);


--
-- Name: cases_namedreader_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_namedreader ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_namedreader_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_pastrequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_pastrequest (
    id bigint NOT NULL,
    reference character varying(64) NOT NULL,
    received_on date NOT NULL,
    closed_on date,
    due_on date,
    subject character varying(300) NOT NULL,
    text text NOT NULL,
    answer text NOT NULL,
    department character varying(200) NOT NULL,
    regime character varying(8) NOT NULL,
    outcome character varying(200) NOT NULL,
    digest bytea NOT NULL,
    source_id bigint NOT NULL,
    brought_by_id bigint,
    CONSTRAINT cases_past_closed_after_receipt CHECK (((closed_on IS NULL) OR (closed_on >= received_on))),
    CONSTRAINT cases_past_regime_known CHECK (((regime)::text = ANY ((ARRAY[''::character varying, 'FOIA'::character varying, 'EIR'::character varying, 'FOISA'::character varying, 'SAR'::character varying, 'RPSI'::character varying, 'BAU'::character varying])::text[]))),
    CONSTRAINT cases_past_says_something CHECK ((NOT (text = ''::text)))
);


--
-- Name: cases_pastrequest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_pastrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_pastrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_question; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_question (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    number character varying(20),
    text text NOT NULL,
    regime character varying(8) NOT NULL,
    retired_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    cached_state character varying(24) NOT NULL,
    cached_due date,
    owner_department_id bigint,
    owner_person_id bigint,
    parent_id bigint,
    request_id bigint NOT NULL,
    CONSTRAINT cases_position_positive CHECK (("position" >= 1)),
    CONSTRAINT cases_question_asks_something CHECK ((NOT (text = ''::text))),
    CONSTRAINT cases_question_not_its_own_part CHECK (((parent_id IS NULL) OR (NOT ((parent_id = id) AND (parent_id IS NOT NULL))))),
    CONSTRAINT cases_question_position_check CHECK (("position" >= 0)),
    CONSTRAINT cases_question_regime_known CHECK (((regime)::text = ANY ((ARRAY['FOIA'::character varying, 'EIR'::character varying, 'FOISA'::character varying, 'SAR'::character varying, 'RPSI'::character varying, 'BAU'::character varying])::text[]))),
    CONSTRAINT cases_question_state_known CHECK (((cached_state)::text = ANY ((ARRAY['answered'::character varying, 'awaiting_requester'::character varying, 'business_as_usual'::character varying, 'drafted'::character varying, 'duplicate'::character varying, 'invalid'::character varying, 'lapsed'::character varying, 'mistaken'::character varying, 'no_notice'::character varying, 'open'::character varying, 'to_follow'::character varying, 'transferred'::character varying, 'with_owner'::character varying, 'withdrawn'::character varying])::text[])))
)
WITH (fillfactor='80');


--
-- Name: cases_question_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_question ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_referencecounter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_referencecounter (
    prefix character varying(12) NOT NULL,
    last integer NOT NULL,
    CONSTRAINT cases_referencecounter_last_check CHECK ((last >= 0))
);


--
-- Name: cases_registerimport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_registerimport (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(255) NOT NULL,
    mapping jsonb NOT NULL,
    lines_done integer NOT NULL,
    new integer NOT NULL,
    changed integer NOT NULL,
    opened integer NOT NULL,
    refused integer NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    known integer NOT NULL,
    unchanged integer NOT NULL,
    undone_at timestamp with time zone,
    CONSTRAINT cases_registerimport_changed_check CHECK ((changed >= 0)),
    CONSTRAINT cases_registerimport_known_check CHECK ((known >= 0)),
    CONSTRAINT cases_registerimport_lines_done_check CHECK ((lines_done >= 0)),
    CONSTRAINT cases_registerimport_new_check CHECK ((new >= 0)),
    CONSTRAINT cases_registerimport_opened_check CHECK ((opened >= 0)),
    CONSTRAINT cases_registerimport_refused_check CHECK ((refused >= 0)),
    CONSTRAINT cases_registerimport_unchanged_check CHECK ((unchanged >= 0))
);


--
-- Name: cases_registerimport_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_registerimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_registerimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_registeroffer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_registeroffer (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(255) NOT NULL,
    size integer NOT NULL,
    columns jsonb,
    open_too boolean NOT NULL,
    state character varying(8) NOT NULL,
    told jsonb,
    refused_sha256 character varying(64) NOT NULL,
    done integer NOT NULL,
    total integer NOT NULL,
    at timestamp with time zone NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    run_id bigint,
    sheet character varying(255) NOT NULL,
    CONSTRAINT cases_offer_state_known CHECK (((state)::text = ANY ((ARRAY['brought'::character varying, 'looking'::character varying, 'looked'::character varying, 'taking'::character varying, 'taken'::character varying, 'refused'::character varying])::text[]))),
    CONSTRAINT cases_offer_taken_by_a_run CHECK (((NOT ((state)::text = ANY ((ARRAY['taking'::character varying, 'taken'::character varying])::text[]))) OR (run_id IS NOT NULL))),
    CONSTRAINT cases_registeroffer_done_check CHECK ((done >= 0)),
    CONSTRAINT cases_registeroffer_size_check CHECK ((size >= 0)),
    CONSTRAINT cases_registeroffer_total_check CHECK ((total >= 0))
);


--
-- Name: cases_registeroffer_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_registeroffer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_registeroffer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_regulatorcase; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_regulatorcase (
    id bigint NOT NULL,
    body character varying(12) NOT NULL,
    reference character varying(60) NOT NULL,
    about text NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    outcome text NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    officer_id bigint NOT NULL,
    request_id bigint NOT NULL,
    CONSTRAINT cases_regulator_case_has_a_reference CHECK ((NOT ((reference)::text = ''::text))),
    CONSTRAINT cases_regulator_closed_after_opened CHECK (((closed_on IS NULL) OR (closed_on >= opened_on)))
);


--
-- Name: cases_regulatorcase_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_regulatorcase ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_regulatorcase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_regulatorstep; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_regulatorstep (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    text text NOT NULL,
    arrived_on date NOT NULL,
    due_on date NOT NULL,
    appeal_by date,
    done_on date,
    done_how text NOT NULL,
    chased character varying(20)[] NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    matter_id bigint NOT NULL,
    owner_id bigint NOT NULL,
    release_id bigint,
    CONSTRAINT cases_step_done_after_it_came CHECK (((done_on IS NULL) OR (done_on >= arrived_on))),
    CONSTRAINT cases_step_due_after_it_came CHECK ((due_on >= arrived_on))
);


--
-- Name: cases_regulatorstep_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_regulatorstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_regulatorstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_release; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_release (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    number smallint NOT NULL,
    kind character varying(20) NOT NULL,
    digest character varying(64) NOT NULL,
    issued_on date NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    pdf_sha256 character varying(64) NOT NULL,
    html_sha256 character varying(64) NOT NULL,
    text_sha256 character varying(64) NOT NULL,
    answers_sha256 character varying(64) NOT NULL,
    drafts bigint[] NOT NULL,
    closed_questions bigint[] NOT NULL,
    wording_version character varying(80) NOT NULL,
    calendar_version character varying(80) NOT NULL,
    sent_by character varying(12) NOT NULL,
    approval_id bigint NOT NULL,
    corrects_id bigint,
    signatory_id bigint,
    request_id bigint NOT NULL,
    wordings jsonb NOT NULL,
    CONSTRAINT cases_release_is_hashed CHECK ((((answers_sha256)::text ~ '^([0-9a-f]{64})?$'::text) AND ((digest)::text ~ '^[0-9a-f]{64}$'::text) AND ((html_sha256)::text ~ '^[0-9a-f]{64}$'::text) AND ((pdf_sha256)::text ~ '^[0-9a-f]{64}$'::text) AND ((text_sha256)::text ~ '^[0-9a-f]{64}$'::text))),
    CONSTRAINT cases_release_number_check CHECK ((number >= 0))
);


--
-- Name: cases_release_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_release ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_release_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_releasefile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_releasefile (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(200) NOT NULL,
    media_type character varying(255) NOT NULL,
    size bigint NOT NULL,
    way character varying(8) NOT NULL,
    release_id bigint NOT NULL,
    CONSTRAINT cases_release_file_is_hashed CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT cases_releasefile_position_check CHECK (("position" >= 0)),
    CONSTRAINT cases_releasefile_size_check CHECK ((size >= 0))
);


--
-- Name: cases_releasefile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_releasefile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_releasefile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_repeat; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_repeat (
    id bigint NOT NULL,
    earlier_id bigint NOT NULL,
    question_id bigint NOT NULL
);


--
-- Name: cases_repeat_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_repeat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_repeat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_request (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    prefix character varying(12) NOT NULL,
    number integer NOT NULL,
    reference character varying(32) NOT NULL,
    subject character varying(300) NOT NULL,
    text text NOT NULL,
    received_on date NOT NULL,
    received_at timestamp with time zone NOT NULL,
    received_known character varying(8) NOT NULL,
    channel character varying(8) NOT NULL,
    regime character varying(8) NOT NULL,
    language character varying(2) NOT NULL,
    raw_sha256 character varying(64),
    message_id character varying(998) NOT NULL,
    restricted boolean NOT NULL,
    illustrative boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    cached_state character varying(24) NOT NULL,
    cached_due date,
    cached_closed_on date,
    officer_id bigint,
    requester_id bigint NOT NULL,
    held_at timestamp with time zone,
    review_of_id bigint,
    imported_by_id bigint,
    CONSTRAINT cases_closed_has_its_day CHECK ((((cached_closed_on IS NULL) AND ((cached_state)::text = ANY ((ARRAY['approved'::character varying, 'awaiting_requester'::character varying, 'drafting'::character varying, 'part_issued'::character varying, 'received'::character varying, 'with_approver'::character varying])::text[]))) OR ((NOT ((cached_state)::text = ANY ((ARRAY['approved'::character varying, 'awaiting_requester'::character varying, 'drafting'::character varying, 'part_issued'::character varying, 'received'::character varying, 'with_approver'::character varying])::text[]))) AND (cached_closed_on IS NOT NULL)))),
    CONSTRAINT cases_due_not_before_receipt CHECK (((cached_due IS NULL) OR (cached_due >= received_on))),
    CONSTRAINT cases_number_positive CHECK ((number >= 1)),
    CONSTRAINT cases_request_number_check CHECK ((number >= 0)),
    CONSTRAINT cases_request_regime_known CHECK (((regime)::text = ANY ((ARRAY['FOIA'::character varying, 'EIR'::character varying, 'FOISA'::character varying, 'SAR'::character varying, 'RPSI'::character varying, 'BAU'::character varying])::text[]))),
    CONSTRAINT cases_request_says_something CHECK ((NOT (text = ''::text))),
    CONSTRAINT cases_request_state_known CHECK (((cached_state)::text = ANY ((ARRAY['approved'::character varying, 'awaiting_requester'::character varying, 'business_as_usual'::character varying, 'drafting'::character varying, 'duplicate'::character varying, 'invalid'::character varying, 'issued'::character varying, 'lapsed'::character varying, 'mistaken'::character varying, 'no_notice'::character varying, 'not_delivered'::character varying, 'part_issued'::character varying, 'received'::character varying, 'transferred'::character varying, 'with_approver'::character varying, 'withdrawn'::character varying])::text[])))
);


--
-- Name: cases_request_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_request ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_request_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_requester; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_requester (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    organisation character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    address text NOT NULL,
    kind character varying(16) NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: cases_requester_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_requester ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_requester_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_retentionperiod; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_retentionperiod (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    effective_from date NOT NULL,
    months smallint NOT NULL,
    days smallint NOT NULL,
    source character varying(300) NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT cases_retention_has_a_source CHECK ((NOT ((source)::text = ''::text))),
    CONSTRAINT cases_retention_is_a_period CHECK ((((days = 0) AND (months > 0)) OR ((days > 0) AND (months = 0)))),
    CONSTRAINT cases_retentionperiod_days_check CHECK ((days >= 0)),
    CONSTRAINT cases_retentionperiod_months_check CHECK ((months >= 0))
);


--
-- Name: cases_retentionperiod_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_retentionperiod ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_retentionperiod_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_review; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_review (
    id bigint NOT NULL,
    asked_on date NOT NULL,
    way character varying(8) NOT NULL,
    in_window boolean NOT NULL,
    chased character varying(20)[] NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    original_id bigint NOT NULL,
    reviewer_id bigint,
    CONSTRAINT cases_review_is_of_another_case CHECK ((NOT (case_id = original_id)))
);


--
-- Name: cases_review_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_review ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_review_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_reviewoutcome; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_reviewoutcome (
    id bigint NOT NULL,
    outcome character varying(12) NOT NULL,
    change text NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    by_name character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    question_id bigint NOT NULL
);


--
-- Name: cases_reviewoutcome_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_reviewoutcome ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_reviewoutcome_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_routingmodel; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_routingmodel (
    id bigint NOT NULL,
    kind character varying(12) NOT NULL,
    version integer NOT NULL,
    active boolean NOT NULL,
    labels jsonb NOT NULL,
    words jsonb NOT NULL,
    numbers bytea NOT NULL,
    temperature double precision NOT NULL,
    heirs jsonb NOT NULL,
    half_life double precision NOT NULL,
    learned_from integer NOT NULL,
    trained_at timestamp with time zone NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    CONSTRAINT cases_model_kind_known CHECK (((kind)::text = ANY ((ARRAY['department'::character varying, 'regime'::character varying])::text[]))),
    CONSTRAINT cases_model_temperature_positive CHECK ((temperature > (0.0)::double precision)),
    CONSTRAINT cases_routingmodel_learned_from_check CHECK ((learned_from >= 0)),
    CONSTRAINT cases_routingmodel_version_check CHECK ((version >= 0))
);


--
-- Name: cases_routingmodel_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_routingmodel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_routingmodel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_savedfilter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_savedfilter (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(80) NOT NULL,
    query character varying(500) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT cases_filter_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);


--
-- Name: cases_savedfilter_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_savedfilter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_savedfilter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_savedrequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_savedrequest (
    id bigint NOT NULL,
    given jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT cases_saved_request_ends_later CHECK ((expires_at > saved_at))
);


--
-- Name: cases_savedrequest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_savedrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_savedrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_settingchange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_settingchange (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    was jsonb,
    now_is jsonb,
    effective_from date NOT NULL,
    source character varying(200) NOT NULL,
    reason character varying(500) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    by_name character varying(200) NOT NULL,
    CONSTRAINT cases_setting_has_its_reason CHECK ((NOT ((reason)::text = ''::text)))
);


--
-- Name: cases_settingchange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_settingchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_settingchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_signoffstage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_signoffstage (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    code character varying(60) NOT NULL,
    name character varying(60) NOT NULL,
    role character varying(40) NOT NULL,
    person_id bigint,
    tier_id bigint NOT NULL,
    CONSTRAINT cases_signoffstage_position_check CHECK (("position" >= 0)),
    CONSTRAINT cases_stage_asks_somebody CHECK (((person_id IS NOT NULL) OR (NOT ((role)::text = ''::text))))
);


--
-- Name: cases_signoffstage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_signoffstage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_signoffstage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_signofftier; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_signofftier (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    name character varying(60) NOT NULL,
    rank smallint NOT NULL,
    holds boolean NOT NULL,
    in_use boolean NOT NULL,
    effective_from date NOT NULL,
    source character varying(200) NOT NULL,
    reason character varying(500) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    CONSTRAINT cases_signofftier_rank_check CHECK ((rank >= 0)),
    CONSTRAINT cases_tier_is_named_with_reason CHECK (((NOT ((name)::text = ''::text)) AND (NOT ((reason)::text = ''::text))))
);


--
-- Name: cases_signofftier_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_signofftier ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_signofftier_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_standardline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_standardline (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    written character varying(60) NOT NULL,
    subject character varying(300) NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT cases_line_is_named CHECK (((NOT ((title)::text = ''::text)) AND (NOT ((written)::text = ''::text))))
);


--
-- Name: cases_standardline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_standardline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_standardline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_submission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_submission (
    id bigint NOT NULL,
    limbs character varying(30)[] NOT NULL,
    text text NOT NULL,
    to_title character varying(200) NOT NULL,
    put_on date NOT NULL,
    due_on date NOT NULL,
    chased character varying(20)[] NOT NULL,
    put_by character varying(200) NOT NULL,
    put_name character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    outcome character varying(12) NOT NULL,
    limbs_found character varying(30)[] NOT NULL,
    likelihood character varying(20) NOT NULL,
    why text NOT NULL,
    given_on date,
    way character varying(8) NOT NULL,
    document character varying(200) NOT NULL,
    given_by character varying(200) NOT NULL,
    given_at timestamp with time zone,
    question_id bigint NOT NULL,
    to_id bigint NOT NULL,
    CONSTRAINT cases_opinion_is_given_by_somebody_on_a_day CHECK ((((given_at IS NULL) AND (given_on IS NULL) AND ((outcome)::text = ''::text)) OR ((NOT ((outcome)::text = ''::text)) AND (NOT ((given_by)::text = ''::text)) AND (NOT ((way)::text = ''::text)) AND (given_at IS NOT NULL) AND (given_on IS NOT NULL)))),
    CONSTRAINT cases_opinion_says_what_and_why CHECK (((NOT ((outcome)::text = 'engaged'::text)) OR ((NOT (limbs_found = '{}'::character varying(30)[])) AND (NOT (why = ''::text)) AND ((likelihood)::text = ANY ((ARRAY['would'::character varying, 'would be likely'::character varying])::text[]))))),
    CONSTRAINT cases_submission_says_something CHECK ((NOT (text = ''::text)))
);


--
-- Name: cases_submission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_submission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_submission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cases_surveyresponse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases_surveyresponse (
    id bigint NOT NULL,
    month date NOT NULL,
    ease smallint,
    clarity smallint,
    completeness smallint,
    speed smallint,
    overall smallint,
    comments text NOT NULL,
    request_id bigint,
    CONSTRAINT cases_survey_clarity CHECK (((clarity IS NULL) OR ((clarity >= 1) AND (clarity <= 5)))),
    CONSTRAINT cases_survey_completeness CHECK (((completeness IS NULL) OR ((completeness >= 1) AND (completeness <= 5)))),
    CONSTRAINT cases_survey_ease CHECK (((ease IS NULL) OR ((ease >= 1) AND (ease <= 5)))),
    CONSTRAINT cases_survey_keeps_the_month_only CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
    CONSTRAINT cases_survey_overall CHECK (((overall IS NULL) OR ((overall >= 1) AND (overall <= 5)))),
    CONSTRAINT cases_survey_speed CHECK (((speed IS NULL) OR ((speed >= 1) AND (speed <= 5)))),
    CONSTRAINT cases_surveyresponse_clarity_check CHECK ((clarity >= 0)),
    CONSTRAINT cases_surveyresponse_completeness_check CHECK ((completeness >= 0)),
    CONSTRAINT cases_surveyresponse_ease_check CHECK ((ease >= 0)),
    CONSTRAINT cases_surveyresponse_overall_check CHECK ((overall >= 0)),
    CONSTRAINT cases_surveyresponse_speed_check CHECK ((speed >= 0))
);


--
-- Name: cases_surveyresponse_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.cases_surveyresponse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_surveyresponse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: files_fileuse; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.files_fileuse (
    id bigint NOT NULL,
    kind character varying(60) NOT NULL,
    key character varying(120) NOT NULL,
    name character varying(255) NOT NULL,
    added_by character varying(200) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    stored_id bigint NOT NULL
);


--
-- Name: files_fileuse_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.files_fileuse ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.files_fileuse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: files_storedfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.files_storedfile (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    size bigint NOT NULL,
    media_type character varying(255) NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    CONSTRAINT files_storedfile_size_check CHECK ((size >= 0)),
    CONSTRAINT stored_file_sha256_is_hex CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text))
);


--
-- Name: files_storedfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.files_storedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.files_storedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_benefit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_benefit (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    text character varying(300) NOT NULL,
    amount numeric(14,2),
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    evidence text NOT NULL,
    claimed_at timestamp with time zone NOT NULL,
    agreed_with character varying(200) NOT NULL,
    agreed_at timestamp with time zone,
    agreed_by_id bigint,
    claimed_by_id bigint,
    measure_id bigint,
    project_id bigint NOT NULL,
    CONSTRAINT a_benefit_ends_after_it_starts CHECK ((ends_on >= starts_on)),
    CONSTRAINT a_benefit_has_two_people CHECK (((agreed_by_id IS NULL) OR (NOT ((agreed_by_id = claimed_by_id) AND (agreed_by_id IS NOT NULL) AND (claimed_by_id IS NOT NULL))))),
    CONSTRAINT a_validated_benefit_says_by_whom CHECK ((((agreed_at IS NULL) AND (agreed_by_id IS NULL)) OR ((agreed_at IS NOT NULL) AND (agreed_by_id IS NOT NULL) AND (NOT ((agreed_with)::text = ''::text))))),
    CONSTRAINT money_and_time_have_an_amount CHECK ((((kind)::text = 'quality'::text) OR ((amount > (0)::numeric) AND (amount IS NOT NULL))))
);


--
-- Name: improvement_benefit_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_benefit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_benefit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_boardpack; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_boardpack (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    opening text NOT NULL,
    version smallint NOT NULL,
    data_as_at date NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    issued_at timestamp with time zone,
    fingerprint character varying(64) NOT NULL,
    issued_by_id bigint,
    prepared_by_id bigint,
    replaces_id bigint,
    CONSTRAINT an_issued_pack_says_by_whom_and_what CHECK (((((fingerprint)::text = ''::text) AND (issued_at IS NULL) AND (issued_by_id IS NULL)) OR ((issued_at IS NOT NULL) AND (issued_by_id IS NOT NULL) AND (NOT ((fingerprint)::text = ''::text))))),
    CONSTRAINT improvement_boardpack_version_check CHECK ((version >= 0))
);


--
-- Name: improvement_boardpack_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_boardpack ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_boardpack_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_chartdecision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_chartdecision (
    id bigint NOT NULL,
    place character varying(100) NOT NULL,
    kind character varying(10) NOT NULL,
    day date,
    points smallint,
    why character varying(300) NOT NULL,
    evidence character varying(300) NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    needs_second boolean NOT NULL,
    agreed_at timestamp with time zone,
    undone_at timestamp with time zone,
    undone_why character varying(300) NOT NULL,
    agreed_by_id bigint,
    decided_by_id bigint,
    measure_id bigint NOT NULL,
    undone_by_id bigint,
    CONSTRAINT a_decision_about_a_chart_says_why CHECK (((NOT ((why)::text = ''::text)) AND ((undone_at IS NULL) OR (NOT ((undone_why)::text = ''::text))))),
    CONSTRAINT a_second_person_agrees_to_a_chart CHECK (((agreed_by_id IS NULL) OR (NOT ((agreed_by_id = decided_by_id) AND (agreed_by_id IS NOT NULL) AND (decided_by_id IS NOT NULL))))),
    CONSTRAINT improvement_chartdecision_points_check CHECK ((points >= 0)),
    CONSTRAINT limits_are_held_on_twelve_values_the_rest_has_a_day CHECK ((((day IS NULL) AND ((kind)::text = 'hold'::text) AND (points >= 12)) OR ((NOT ((kind)::text = 'hold'::text)) AND (day IS NOT NULL) AND (points IS NULL))))
);


--
-- Name: improvement_chartdecision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_chartdecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_chartdecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_cycle; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_cycle (
    id bigint NOT NULL,
    ramp character varying(100) NOT NULL,
    number smallint NOT NULL,
    title character varying(200) NOT NULL,
    prediction text NOT NULL,
    plan text NOT NULL,
    "do" text NOT NULL,
    study text NOT NULL,
    held character varying(10) NOT NULL,
    act text NOT NULL,
    decision character varying(10) NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    project_id bigint NOT NULL,
    idea_id bigint,
    measure_id bigint,
    CONSTRAINT a_cycle_ends_in_a_decision CHECK (((((decision)::text = ''::text) AND (ended_on IS NULL)) OR ((ended_on >= started_on) AND (NOT ((decision)::text = ''::text))))),
    CONSTRAINT improvement_cycle_number_check CHECK ((number >= 0))
);


--
-- Name: improvement_cycle_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_cycle ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_cycle_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_driver; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_driver (
    id bigint NOT NULL,
    text character varying(200) NOT NULL,
    depth smallint NOT NULL,
    "position" integer NOT NULL,
    project_id bigint NOT NULL,
    measure_id bigint,
    CONSTRAINT a_driver_has_a_depth CHECK (((depth >= 1) AND (depth <= 3))),
    CONSTRAINT improvement_driver_depth_check CHECK ((depth >= 0)),
    CONSTRAINT improvement_driver_position_check CHECK (("position" >= 0))
);


--
-- Name: improvement_driver_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_driver ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_driver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_driveredit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_driveredit (
    id bigint NOT NULL,
    said character varying(250) NOT NULL,
    before jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    by_id bigint,
    project_id bigint NOT NULL
);


--
-- Name: improvement_driveredit_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_driveredit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_driveredit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_extractmapping; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_extractmapping (
    id bigint NOT NULL,
    columns jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_key character varying(100) NOT NULL,
    register_id bigint NOT NULL
);


--
-- Name: improvement_extractmapping_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_extractmapping ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_extractmapping_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_import; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_import (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    mapping jsonb NOT NULL,
    made jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    taken_at timestamp with time zone,
    undone_at timestamp with time zone,
    by_id bigint,
    CONSTRAINT only_what_was_taken_is_undone CHECK (((undone_at IS NULL) OR (taken_at IS NOT NULL)))
);


--
-- Name: improvement_import_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_import ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_measure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_measure (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    definition text NOT NULL,
    unit character varying(40) NOT NULL,
    direction character varying(10) NOT NULL,
    source character varying(200) NOT NULL,
    chart character varying(10) NOT NULL,
    ratio boolean NOT NULL,
    starts_on date,
    ends_on date,
    collected_by_id bigint,
    board boolean NOT NULL,
    CONSTRAINT measure_ends_after_it_starts CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT proportions_and_rates_have_totals CHECK (((NOT ((chart)::text = ANY ((ARRAY['p'::character varying, 'pp'::character varying, 'u'::character varying, 'up'::character varying])::text[]))) OR ratio))
);


--
-- Name: improvement_measure_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_measure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_measure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_note (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    text text NOT NULL,
    "on" date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    by_id bigint,
    project_id bigint NOT NULL
);


--
-- Name: improvement_note_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_note ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_observation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_observation (
    id bigint NOT NULL,
    place character varying(100) NOT NULL,
    day date NOT NULL,
    value numeric(16,4),
    numerator numeric(14,2),
    denominator numeric(14,2),
    withdrawn boolean NOT NULL,
    reason character varying(300) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    measure_id bigint NOT NULL,
    recorded_by_id bigint,
    supersedes_id bigint,
    via character varying(10) NOT NULL,
    CONSTRAINT a_correction_says_why CHECK (((supersedes_id IS NULL) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT a_value_or_a_number_out_of_a_total CHECK ((withdrawn OR ((denominator IS NULL) AND (numerator IS NULL) AND (value IS NOT NULL)) OR ((denominator IS NOT NULL) AND (numerator IS NOT NULL) AND (value IS NULL) AND (denominator > (0)::numeric))))
);


--
-- Name: improvement_observation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_observation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_observation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_packchart; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_packchart (
    id bigint NOT NULL,
    place character varying(100) NOT NULL,
    "position" smallint NOT NULL,
    frozen jsonb NOT NULL,
    shows text NOT NULL,
    why text NOT NULL,
    action text NOT NULL,
    by_whom character varying(200) NOT NULL,
    signed_at timestamp with time zone,
    measure_id bigint NOT NULL,
    pack_id bigint NOT NULL,
    signed_by_id bigint,
    written_by_id bigint,
    CONSTRAINT a_commentary_has_two_people CHECK (((signed_by_id IS NULL) OR (NOT ((signed_by_id = written_by_id) AND (signed_by_id IS NOT NULL) AND (written_by_id IS NOT NULL))))),
    CONSTRAINT improvement_packchart_position_check CHECK (("position" >= 0))
);


--
-- Name: improvement_packchart_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_packchart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_packchart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_packfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_packfile (
    id bigint NOT NULL,
    kind character varying(4) NOT NULL,
    done integer NOT NULL,
    total integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    pack_id bigint NOT NULL,
    CONSTRAINT improvement_packfile_done_check CHECK ((done >= 0)),
    CONSTRAINT improvement_packfile_total_check CHECK ((total >= 0))
);


--
-- Name: improvement_packfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_packfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_packfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_programme; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_programme (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    aim text NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    CONSTRAINT programme_ends_after_it_starts CHECK (((ended_on IS NULL) OR (ended_on >= started_on)))
);


--
-- Name: improvement_programme_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_programme ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_programme_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_progressscore; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_progressscore (
    id bigint NOT NULL,
    score numeric(2,1) NOT NULL,
    suggested numeric(2,1) NOT NULL,
    evidence jsonb NOT NULL,
    why text NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    countersigned_at timestamp with time zone,
    confirmed_by_id bigint,
    countersigned_by_id bigint,
    project_id bigint NOT NULL,
    CONSTRAINT a_score_has_two_people CHECK (((countersigned_by_id IS NULL) OR (NOT ((countersigned_by_id = confirmed_by_id) AND (countersigned_by_id IS NOT NULL) AND (confirmed_by_id IS NOT NULL))))),
    CONSTRAINT a_score_is_on_scale CHECK (((score >= 0.5) AND (score <= 5.0)))
);


--
-- Name: improvement_progressscore_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_progressscore ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_progressscore_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_project; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_project (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    aim text NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    outcome character varying(20) NOT NULL,
    programme_id bigint,
    by_when date,
    charter text NOT NULL,
    charter_approved_at timestamp with time zone,
    charter_approved_by_id bigint,
    department_id bigint,
    for_whom character varying(300) NOT NULL,
    gains character varying(20) NOT NULL,
    how_much character varying(200) NOT NULL,
    illustrative boolean NOT NULL,
    learned text NOT NULL,
    strategic_aim character varying(200) NOT NULL,
    tags character varying(40)[] NOT NULL,
    what character varying(300) NOT NULL,
    template_id bigint,
    CONSTRAINT project_charter_approved_by_somebody_at_some_time CHECK ((((charter_approved_at IS NULL) AND (charter_approved_by_id IS NULL)) OR ((charter_approved_at IS NOT NULL) AND (charter_approved_by_id IS NOT NULL)))),
    CONSTRAINT project_ended_says_how CHECK ((((ended_on IS NULL) AND ((outcome)::text = ''::text)) OR ((ended_on >= started_on) AND (NOT ((outcome)::text = ''::text)))))
);


--
-- Name: improvement_project_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_project ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_project_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_projectfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_projectfile (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    size integer NOT NULL,
    name character varying(200) NOT NULL,
    findings jsonb NOT NULL,
    why character varying(300) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    added_by_id bigint,
    benefit_id bigint,
    project_id bigint NOT NULL,
    removed_by_id bigint,
    CONSTRAINT improvement_projectfile_size_check CHECK ((size >= 0))
);


--
-- Name: improvement_projectfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_projectfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_projectfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_projectmeasure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_projectmeasure (
    id bigint NOT NULL,
    place character varying(100) NOT NULL,
    "position" smallint NOT NULL,
    measure_id bigint NOT NULL,
    project_id bigint NOT NULL,
    CONSTRAINT improvement_projectmeasure_position_check CHECK (("position" >= 0))
);


--
-- Name: improvement_projectmeasure_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_projectmeasure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_projectmeasure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_projecttemplate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_projecttemplate (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    version smallint NOT NULL,
    says text NOT NULL,
    what character varying(300) NOT NULL,
    for_whom character varying(300) NOT NULL,
    how_much character varying(200) NOT NULL,
    strategic_aim character varying(200) NOT NULL,
    charter text NOT NULL,
    tags character varying(40)[] NOT NULL,
    outline jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    made_by_id bigint,
    replaces_id bigint,
    CONSTRAINT improvement_projecttemplate_version_check CHECK ((version >= 0))
);


--
-- Name: improvement_projecttemplate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_projecttemplate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_projecttemplate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_projecttemplate_measures; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_projecttemplate_measures (
    id bigint NOT NULL,
    projecttemplate_id bigint CONSTRAINT improvement_projecttemplate_measure_projecttemplate_id_not_null NOT NULL,
    measure_id bigint NOT NULL
);


--
-- Name: improvement_projecttemplate_measures_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_projecttemplate_measures ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_projecttemplate_measures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_ruleschoice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_ruleschoice (
    id bigint NOT NULL,
    chart character varying(10) NOT NULL,
    profile character varying(40) NOT NULL,
    why character varying(300) NOT NULL,
    chosen_at timestamp with time zone NOT NULL,
    chosen_by_id bigint,
    CONSTRAINT a_choice_of_rules_says_why CHECK ((NOT ((why)::text = ''::text)))
);


--
-- Name: improvement_ruleschoice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_ruleschoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_ruleschoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_selection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_selection (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    items jsonb NOT NULL
);


--
-- Name: improvement_selection_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_selection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_selection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_target; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_target (
    id bigint NOT NULL,
    place character varying(100) NOT NULL,
    value numeric(16,4) NOT NULL,
    from_day date NOT NULL,
    why character varying(300) NOT NULL,
    measure_id bigint NOT NULL
);


--
-- Name: improvement_target_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_target ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_target_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_task; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_task (
    id bigint NOT NULL,
    text character varying(300) NOT NULL,
    due_on date,
    done_on date,
    person_id bigint,
    project_id bigint NOT NULL
);


--
-- Name: improvement_task_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: improvement_teammember; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.improvement_teammember (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    since date NOT NULL,
    until date,
    person_id bigint NOT NULL,
    project_id bigint NOT NULL,
    CONSTRAINT a_part_ends_after_it_starts CHECK (((until IS NULL) OR (until >= since)))
);


--
-- Name: improvement_teammember_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.improvement_teammember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.improvement_teammember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: letters_wordingversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.letters_wordingversion (
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    language character varying(2) NOT NULL,
    version integer NOT NULL,
    text text NOT NULL,
    reason character varying(300) NOT NULL,
    by_kind character varying(12) NOT NULL,
    by_key character varying(200) NOT NULL,
    by_name character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT letters_wording_says_and_why CHECK (((version >= 1) AND (NOT (text = ''::text)) AND (NOT ((reason)::text = ''::text)))),
    CONSTRAINT letters_wordingversion_version_check CHECK ((version >= 0))
);


--
-- Name: letters_wordingversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.letters_wordingversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.letters_wordingversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: post_mailbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.post_mailbox (
    id bigint NOT NULL,
    name character varying(50) NOT NULL,
    address character varying(320) NOT NULL,
    host character varying(253) NOT NULL,
    port integer NOT NULL,
    security character varying(8) NOT NULL,
    sign_in character varying(8) NOT NULL,
    login character varying(320) NOT NULL,
    secret text NOT NULL,
    folder character varying(200) NOT NULL,
    since timestamp with time zone NOT NULL,
    active boolean NOT NULL,
    uid_validity bigint,
    last_uid bigint NOT NULL,
    read_at timestamp with time zone,
    problem text NOT NULL,
    problem_since timestamp with time zone,
    CONSTRAINT mailbox_last_uid_not_negative CHECK ((last_uid >= 0)),
    CONSTRAINT mailbox_port_is_one CHECK (((port >= 1) AND (port <= 65535))),
    CONSTRAINT post_mailbox_port_check CHECK ((port >= 0))
);


--
-- Name: post_mailbox_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.post_mailbox ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.post_mailbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: post_oauthgrant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.post_oauthgrant (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    token_url character varying(500) NOT NULL,
    client_id character varying(300) NOT NULL,
    client_secret text NOT NULL,
    refresh_token text NOT NULL,
    scope character varying(500) NOT NULL,
    access_token text NOT NULL,
    access_until timestamp with time zone,
    mailbox_id bigint NOT NULL,
    CONSTRAINT oauth_grant_has_what_it_asks_by CHECK (((NOT ((kind)::text = 'refresh_token'::text)) OR (NOT (refresh_token = ''::text))))
);


--
-- Name: post_oauthgrant_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.post_oauthgrant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.post_oauthgrant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: post_outgoingattachment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.post_outgoingattachment (
    id bigint NOT NULL,
    name character varying(255) NOT NULL,
    media_type character varying(255) NOT NULL,
    "position" smallint NOT NULL,
    stored_id bigint NOT NULL,
    message_id bigint NOT NULL,
    CONSTRAINT post_outgoingattachment_position_check CHECK (("position" >= 0))
);


--
-- Name: post_outgoingattachment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.post_outgoingattachment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.post_outgoingattachment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: post_outgoingmessage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.post_outgoingmessage (
    id bigint NOT NULL,
    "to" character varying(320)[] NOT NULL,
    sender character varying(400) NOT NULL,
    reply_to character varying(400) NOT NULL,
    subject character varying(998) NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    message_id character varying(255) NOT NULL,
    in_reply_to character varying(998) NOT NULL,
    "references" character varying(998)[] NOT NULL,
    automatic boolean NOT NULL,
    kind character varying(60) NOT NULL,
    key character varying(120) NOT NULL,
    once character varying(200),
    state character varying(10) NOT NULL,
    attempts smallint NOT NULL,
    next_attempt timestamp with time zone,
    queued_by character varying(200) NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    sending_at timestamp with time zone,
    ended_at timestamp with time zone,
    problem text NOT NULL,
    CONSTRAINT outgoing_has_recipient CHECK ((
CASE
    WHEN ("to" IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length("to", 1), 0)
END >= 1)),
    CONSTRAINT outgoing_queued_has_next_attempt CHECK (((NOT ((state)::text = 'queued'::text)) OR (next_attempt IS NOT NULL))),
    CONSTRAINT post_outgoingmessage_attempts_check CHECK ((attempts >= 0))
);


--
-- Name: post_outgoingmessage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.post_outgoingmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.post_outgoingmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: post_rawmessage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.post_rawmessage (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    received timestamp with time zone NOT NULL,
    via character varying(60) NOT NULL,
    envelope jsonb NOT NULL,
    message_id character varying(998) NOT NULL,
    status character varying(12) NOT NULL,
    kind character varying(60) NOT NULL,
    key character varying(120) NOT NULL,
    note text NOT NULL,
    stored_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    stored_id bigint NOT NULL,
    CONSTRAINT raw_message_in_a_case_names_it CHECK (((NOT ((status)::text = 'case'::text)) OR (NOT ((key)::text = ''::text)))),
    CONSTRAINT raw_message_settled_when_not_new CHECK ((((settled_at IS NULL) AND ((status)::text = 'new'::text)) OR ((NOT ((status)::text = 'new'::text)) AND (settled_at IS NOT NULL))))
);


--
-- Name: post_rawmessage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.post_rawmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.post_rawmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: precedents_precedent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.precedents_precedent (
    id bigint NOT NULL,
    question text NOT NULL,
    answer text NOT NULL,
    disposition character varying(20) NOT NULL,
    provisions character varying(60)[] NOT NULL,
    answered_on date NOT NULL,
    subject character varying(300) NOT NULL,
    department character varying(200) NOT NULL,
    published character varying(500) NOT NULL,
    source_kind character varying(60) NOT NULL,
    source_key character varying(200) NOT NULL,
    remembered_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_because text NOT NULL,
    search tsvector GENERATED ALWAYS AS (((setweight(to_tsvector('english'::regconfig, COALESCE(question, ''::text)), 'A'::"char") || setweight(to_tsvector('english'::regconfig, (COALESCE(subject, ''::character varying))::text), 'B'::"char")) || setweight(to_tsvector('english'::regconfig, COALESCE(answer, ''::text)), 'C'::"char"))) STORED,
    CONSTRAINT precedent_asks_something CHECK ((NOT (question = ''::text))),
    CONSTRAINT precedent_withdrawn_with_a_reason CHECK (((withdrawn_at IS NULL) OR (NOT (withdrawn_because = ''::text))))
);


--
-- Name: precedents_precedent_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.precedents_precedent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.precedents_precedent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;


--
-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;


--
-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: publication_logentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.publication_logentry (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    source character varying(64) NOT NULL,
    digest character varying(64) NOT NULL,
    reference character varying(32) NOT NULL,
    subject character varying(300) NOT NULL,
    regime character varying(8) NOT NULL,
    received_on date NOT NULL,
    answered_on date NOT NULL,
    outcome character varying(10) NOT NULL,
    provisions character varying(60)[] NOT NULL,
    questions jsonb NOT NULL,
    text text NOT NULL,
    standing character varying(10) NOT NULL,
    reason text NOT NULL,
    pulled_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    updated_at timestamp with time zone NOT NULL,
    search tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('english'::regconfig, (COALESCE(subject, ''::character varying))::text), 'A'::"char") || setweight(to_tsvector('english'::regconfig, COALESCE(text, ''::text)), 'B'::"char"))) STORED,
    CONSTRAINT log_not_shown_has_a_reason CHECK ((((standing)::text = 'published'::text) OR (NOT (reason = ''::text)))),
    CONSTRAINT log_published_has_its_moment CHECK (((NOT ((standing)::text = 'published'::text)) OR (published_at IS NOT NULL)))
);


--
-- Name: publication_logentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.publication_logentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.publication_logentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registers_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registers_change (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    rows integer NOT NULL,
    first_row bigint,
    last_row bigint,
    by_kind character varying(20) NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL,
    register_id bigint NOT NULL,
    undoes_id bigint,
    CONSTRAINT registers_change_rows_check CHECK ((rows >= 0))
);


--
-- Name: registers_change_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registers_change ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registers_column; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registers_column (
    id bigint NOT NULL,
    key character varying(48) NOT NULL,
    title character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    required boolean NOT NULL,
    choices jsonb NOT NULL,
    "position" smallint NOT NULL,
    register_id bigint NOT NULL,
    CONSTRAINT registers_column_position_check CHECK (("position" >= 0))
);


--
-- Name: registers_column_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registers_column ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_column_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registers_correction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registers_correction (
    id bigint NOT NULL,
    question text NOT NULL,
    fact character varying(100) NOT NULL,
    "right" boolean NOT NULL,
    by_kind character varying(20) NOT NULL,
    by_key character varying(100) NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: registers_correction_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registers_correction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_correction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registers_factpolicy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registers_factpolicy (
    id bigint NOT NULL,
    fact character varying(100) NOT NULL,
    policy character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_kind character varying(20) NOT NULL,
    by_key character varying(100) NOT NULL,
    by_name character varying(200) NOT NULL
);


--
-- Name: registers_factpolicy_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registers_factpolicy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_factpolicy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registers_offered; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registers_offered (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    name character varying(200) NOT NULL,
    settings jsonb NOT NULL,
    by_key character varying(100) NOT NULL,
    at timestamp with time zone NOT NULL,
    taken_at timestamp with time zone,
    register_id bigint,
    done integer NOT NULL,
    state character varying(10) NOT NULL,
    told jsonb,
    total integer NOT NULL,
    CONSTRAINT registers_offered_done_check CHECK ((done >= 0)),
    CONSTRAINT registers_offered_total_check CHECK ((total >= 0))
);


--
-- Name: registers_offered_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registers_offered ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_offered_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registers_register; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registers_register (
    id bigint NOT NULL,
    key character varying(48) NOT NULL,
    title character varying(200) NOT NULL,
    source character varying(200) NOT NULL,
    description text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    covers_from date NOT NULL,
    known_since timestamp with time zone,
    dated_by character varying(48) NOT NULL,
    owner_id bigint,
    review_on date,
    row_key jsonb NOT NULL,
    sensitivity character varying(20) NOT NULL,
    steward_id bigint,
    tally jsonb,
    dropped character varying(10) NOT NULL,
    editing character varying(20) NOT NULL,
    headings jsonb NOT NULL,
    daybook jsonb
);


--
-- Name: registers_register_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registers_register ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_register_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registers_savedfact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registers_savedfact (
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    title character varying(200) NOT NULL,
    description text NOT NULL,
    label character varying(200) NOT NULL,
    phrasings jsonb NOT NULL,
    how character varying(20) NOT NULL,
    "column" character varying(48) NOT NULL,
    measure character varying(20) NOT NULL,
    unit character varying(40) NOT NULL,
    places smallint,
    breakdowns jsonb NOT NULL,
    keep jsonb NOT NULL,
    "when" character varying(10) NOT NULL,
    threshold smallint,
    policy character varying(20) NOT NULL,
    approved_on date,
    approved_until date,
    approved_by_id bigint,
    register_id bigint NOT NULL,
    CONSTRAINT approved_by_somebody_on_a_day CHECK ((((approved_by_id IS NULL) AND (approved_on IS NULL)) OR ((approved_by_id IS NOT NULL) AND (approved_on IS NOT NULL)))),
    CONSTRAINT registers_savedfact_places_check CHECK ((places >= 0)),
    CONSTRAINT registers_savedfact_threshold_check CHECK ((threshold >= 0))
);


--
-- Name: registers_savedfact_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registers_savedfact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.registers_savedfact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: socialaccount_socialaccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: socialaccount_socialaccount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: socialaccount_socialapp; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);


--
-- Name: socialaccount_socialapp_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: socialaccount_socialtoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);


--
-- Name: socialaccount_socialtoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);


--
-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);


--
-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);


--
-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.account_emailaddress (id, email, verified, "primary", user_id) FROM stdin;
\.


--
-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.account_emailconfirmation (id, created, sent, key, email_address_id) FROM stdin;
\.


--
-- Data for Name: accounts_closedday; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_closedday (id, day, name) FROM stdin;
\.


--
-- Data for Name: accounts_department; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_department (id, name, code, email, parent_id) FROM stdin;
\.


--
-- Data for Name: accounts_departure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_departure (id, last_day, was_ends, ended, at, by_name, finished_at, undone_at, person_id) FROM stdin;
\.


--
-- Data for Name: accounts_leave; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_leave (id, starts, ends, deputy_id, person_id) FROM stdin;
\.


--
-- Data for Name: accounts_link; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_link (id, purpose, kind, key, token_hash, actor_kind, actor_key, issued_at, expires_at, used_at, revoked_at) FROM stdin;
\.


--
-- Data for Name: accounts_once; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_once (id, actor_kind, actor_key, key, begun_at, finished_at, location) FROM stdin;
\.


--
-- Data for Name: accounts_organisation; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_organisation (id, name, team, address, telephone, email, url, ods_code, complaints, copyright, survey, publication, kind) FROM stdin;
\.


--
-- Data for Name: accounts_person; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_person (id, staff_number, name, job_title, email, starts, ends, department_id) FROM stdin;
\.


--
-- Data for Name: accounts_regulator; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_regulator (id, name, label, address, telephone, complaint_link, effective_from, effective_to) FROM stdin;
1	Information Commissioner’s Office	the Information Commissioner	Wycliffe House\nWater Lane\nWilmslow\nCheshire\nSK9 5AF	0303 123 1113	https://ico.org.uk/make-a-complaint/	2005-01-01	\N
\.


--
-- Data for Name: accounts_roleassignment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_roleassignment (id, role, starts, ends, department_id, person_id) FROM stdin;
\.


--
-- Data for Name: accounts_signatory; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_signatory (id, name, title, effective_from, effective_to) FROM stdin;
\.


--
-- Data for Name: accounts_trailentry; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_trailentry (id, at, actor_kind, actor_key, deed, kind, key) FROM stdin;
\.


--
-- Data for Name: accounts_trailtext; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_trailtext (entry_id, name, title, detail) FROM stdin;
\.


--
-- Data for Name: accounts_user; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.accounts_user (id, password, last_login, email, is_active, person_id) FROM stdin;
\.


--
-- Data for Name: answerable_tables; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.answerable_tables (digest) FROM stdin;
414e1c55051b6caec77da5c61d3b35e89eac5766dad57cffafad9a3fef67b18d
\.


--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.auth_group (id, name) FROM stdin;
\.


--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.auth_group_permissions (id, group_id, permission_id) FROM stdin;
\.


--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.auth_permission (id, name, content_type_id, codename) FROM stdin;
1	Can add log entry	1	add_logentry
2	Can change log entry	1	change_logentry
3	Can delete log entry	1	delete_logentry
4	Can view log entry	1	view_logentry
5	Can add event	2	add_event
6	Can change event	2	change_event
7	Can delete event	2	delete_event
8	Can view event	2	view_event
9	Can add reference counter	3	add_referencecounter
10	Can change reference counter	3	change_referencecounter
11	Can delete reference counter	3	delete_referencecounter
12	Can view reference counter	3	view_referencecounter
13	Can add cases setting	4	add_casessetting
14	Can change cases setting	4	change_casessetting
15	Can delete cases setting	4	delete_casessetting
16	Can view cases setting	4	view_casessetting
17	Can add event text	5	add_eventtext
18	Can change event text	5	change_eventtext
19	Can delete event text	5	delete_eventtext
20	Can view event text	5	view_eventtext
21	Can add request	6	add_request
22	Can change request	6	change_request
23	Can delete request	6	delete_request
24	Can view request	6	view_request
25	Can add question	7	add_question
26	Can change question	7	change_question
27	Can delete question	7	delete_question
28	Can view question	7	view_question
29	Can add named reader	8	add_namedreader
30	Can change named reader	8	change_namedreader
31	Can delete named reader	8	delete_namedreader
32	Can view named reader	8	view_namedreader
33	Can add approval	9	add_approval
34	Can change approval	9	change_approval
35	Can delete approval	9	delete_approval
36	Can view approval	9	view_approval
37	Can add requester	10	add_requester
38	Can change requester	10	change_requester
39	Can delete requester	10	delete_requester
40	Can view requester	10	view_requester
41	Can add survey response	11	add_surveyresponse
42	Can change survey response	11	change_surveyresponse
43	Can delete survey response	11	delete_surveyresponse
44	Can view survey response	11	view_surveyresponse
45	Can add draft	12	add_draft
46	Can change draft	12	change_draft
47	Can delete draft	12	delete_draft
48	Can view draft	12	view_draft
49	Can add release	13	add_release
50	Can change release	13	change_release
51	Can delete release	13	delete_release
52	Can view release	13	view_release
53	Can add calendar change	14	add_calendarchange
54	Can change calendar change	14	change_calendarchange
55	Can delete calendar change	14	delete_calendarchange
56	Can view calendar change	14	view_calendarchange
57	Can add due moved	15	add_duemoved
58	Can change due moved	15	change_duemoved
59	Can delete due moved	15	delete_duemoved
60	Can view due moved	15	view_duemoved
61	Can add holiday change	16	add_holidaychange
62	Can change holiday change	16	change_holidaychange
63	Can delete holiday change	16	delete_holidaychange
64	Can view holiday change	16	view_holidaychange
65	Can add register import	17	add_registerimport
66	Can change register import	17	change_registerimport
67	Can delete register import	17	delete_registerimport
68	Can view register import	17	view_registerimport
69	Can add routing model	18	add_routingmodel
70	Can change routing model	18	change_routingmodel
71	Can delete routing model	18	delete_routingmodel
72	Can view routing model	18	view_routingmodel
73	Can add past request	19	add_pastrequest
74	Can change past request	19	change_pastrequest
75	Can delete past request	19	delete_pastrequest
76	Can view past request	19	view_pastrequest
77	Can add cost entry	20	add_costentry
78	Can change cost entry	20	change_costentry
79	Can delete cost entry	20	delete_costentry
80	Can view cost entry	20	view_costentry
81	Can add cost sheet	21	add_costsheet
82	Can change cost sheet	21	change_costsheet
83	Can delete cost sheet	21	delete_costsheet
84	Can view cost sheet	21	view_costsheet
85	Can add saved filter	22	add_savedfilter
86	Can change saved filter	22	change_savedfilter
87	Can delete saved filter	22	delete_savedfilter
88	Can view saved filter	22	view_savedfilter
89	Can add decision	23	add_decision
90	Can change decision	23	change_decision
91	Can delete decision	23	delete_decision
92	Can view decision	23	view_decision
93	Can add message read	24	add_messageread
94	Can change message read	24	change_messageread
95	Can delete message read	24	delete_messageread
96	Can view message read	24	view_messageread
97	Can add intake	25	add_intake
98	Can change intake	25	change_intake
99	Can delete intake	25	delete_intake
100	Can view intake	25	view_intake
101	Can add signoff stage	26	add_signoffstage
102	Can change signoff stage	26	change_signoffstage
103	Can delete signoff stage	26	delete_signoffstage
104	Can view signoff stage	26	view_signoffstage
105	Can add signoff tier	27	add_signofftier
106	Can change signoff tier	27	change_signofftier
107	Can delete signoff tier	27	delete_signofftier
108	Can view signoff tier	27	view_signofftier
109	Can add desk letter	28	add_deskletter
110	Can change desk letter	28	change_deskletter
111	Can delete desk letter	28	delete_deskletter
112	Can view desk letter	28	view_deskletter
113	Can add setting change	29	add_settingchange
114	Can change setting change	29	change_settingchange
115	Can delete setting change	29	delete_settingchange
116	Can view setting change	29	view_settingchange
117	Can add destruction	30	add_destruction
118	Can change destruction	30	change_destruction
119	Can delete destruction	30	delete_destruction
120	Can view destruction	30	view_destruction
121	Can add regulator case	31	add_regulatorcase
122	Can change regulator case	31	change_regulatorcase
123	Can delete regulator case	31	delete_regulatorcase
124	Can view regulator case	31	view_regulatorcase
125	Can add regulator step	32	add_regulatorstep
126	Can change regulator step	32	change_regulatorstep
127	Can delete regulator step	32	delete_regulatorstep
128	Can view regulator step	32	view_regulatorstep
129	Can add retention period	33	add_retentionperiod
130	Can change retention period	33	change_retentionperiod
131	Can delete retention period	33	delete_retentionperiod
132	Can view retention period	33	view_retentionperiod
133	Can add review	34	add_review
134	Can change review	34	change_review
135	Can delete review	34	delete_review
136	Can view review	34	view_review
137	Can add review outcome	35	add_reviewoutcome
138	Can change review outcome	35	change_reviewoutcome
139	Can delete review outcome	35	delete_reviewoutcome
140	Can view review outcome	35	view_reviewoutcome
141	Can add saved request	36	add_savedrequest
142	Can change saved request	36	change_savedrequest
143	Can delete saved request	36	delete_savedrequest
144	Can view saved request	36	view_savedrequest
145	Can add enclosed	37	add_enclosed
146	Can change enclosed	37	change_enclosed
147	Can delete enclosed	37	delete_enclosed
148	Can view enclosed	37	view_enclosed
149	Can add file checked	38	add_filechecked
150	Can change file checked	38	change_filechecked
151	Can delete file checked	38	delete_filechecked
152	Can view file checked	38	view_filechecked
153	Can add file opened	39	add_fileopened
154	Can change file opened	39	change_fileopened
155	Can delete file opened	39	delete_fileopened
156	Can view file opened	39	view_fileopened
157	Can add incident	40	add_incident
158	Can change incident	40	change_incident
159	Can delete incident	40	delete_incident
160	Can view incident	40	view_incident
161	Can add incident handler	41	add_incidenthandler
162	Can change incident handler	41	change_incidenthandler
163	Can delete incident handler	41	delete_incidenthandler
164	Can view incident handler	41	view_incidenthandler
165	Can add incident recipient	42	add_incidentrecipient
166	Can change incident recipient	42	change_incidentrecipient
167	Can delete incident recipient	42	delete_incidentrecipient
168	Can view incident recipient	42	view_incidentrecipient
169	Can add release file	43	add_releasefile
170	Can change release file	43	change_releasefile
171	Can delete release file	43	delete_releasefile
172	Can view release file	43	view_releasefile
173	Can add holiday list	44	add_holidaylist
174	Can change holiday list	44	change_holidaylist
175	Can delete holiday list	44	delete_holidaylist
176	Can view holiday list	44	view_holidaylist
177	Can add filled form	45	add_filledform
178	Can change filled form	45	change_filledform
179	Can delete filled form	45	delete_filledform
180	Can view filled form	45	view_filledform
181	Can add consultation	46	add_consultation
182	Can change consultation	46	change_consultation
183	Can delete consultation	46	delete_consultation
184	Can view consultation	46	view_consultation
185	Can add line version	47	add_lineversion
186	Can change line version	47	change_lineversion
187	Can delete line version	47	delete_lineversion
188	Can view line version	47	view_lineversion
189	Can add standard line	48	add_standardline
190	Can change standard line	48	change_standardline
191	Can delete standard line	48	delete_standardline
192	Can view standard line	48	view_standardline
193	Can add submission	49	add_submission
194	Can change submission	49	change_submission
195	Can delete submission	49	delete_submission
196	Can view submission	49	view_submission
197	Can add file read	50	add_fileread
198	Can change file read	50	change_fileread
199	Can delete file read	50	delete_fileread
200	Can view file read	50	view_fileread
201	Can add repeat	51	add_repeat
202	Can change repeat	51	change_repeat
203	Can delete repeat	51	delete_repeat
204	Can view repeat	51	view_repeat
205	Can add register offer	52	add_registeroffer
206	Can change register offer	52	change_registeroffer
207	Can delete register offer	52	delete_registeroffer
208	Can view register offer	52	view_registeroffer
209	Can add programme	53	add_programme
210	Can change programme	53	change_programme
211	Can delete programme	53	delete_programme
212	Can view programme	53	view_programme
213	Can add project	54	add_project
214	Can change project	54	change_project
215	Can delete project	54	delete_project
216	Can view project	54	view_project
217	Can add cycle	55	add_cycle
218	Can change cycle	55	change_cycle
219	Can delete cycle	55	delete_cycle
220	Can view cycle	55	view_cycle
221	Can add driver	56	add_driver
222	Can change driver	56	change_driver
223	Can delete driver	56	delete_driver
224	Can view driver	56	view_driver
225	Can add measure	57	add_measure
226	Can change measure	57	change_measure
227	Can delete measure	57	delete_measure
228	Can view measure	57	view_measure
229	Can add note	58	add_note
230	Can change note	58	change_note
231	Can delete note	58	delete_note
232	Can view note	58	view_note
233	Can add observation	59	add_observation
234	Can change observation	59	change_observation
235	Can delete observation	59	delete_observation
236	Can view observation	59	view_observation
237	Can add progress score	60	add_progressscore
238	Can change progress score	60	change_progressscore
239	Can delete progress score	60	delete_progressscore
240	Can view progress score	60	view_progressscore
241	Can add project measure	61	add_projectmeasure
242	Can change project measure	61	change_projectmeasure
243	Can delete project measure	61	delete_projectmeasure
244	Can view project measure	61	view_projectmeasure
245	Can add target	62	add_target
246	Can change target	62	change_target
247	Can delete target	62	delete_target
248	Can view target	62	view_target
249	Can add task	63	add_task
250	Can change task	63	change_task
251	Can delete task	63	delete_task
252	Can view task	63	view_task
253	Can add team member	64	add_teammember
254	Can change team member	64	change_teammember
255	Can delete team member	64	delete_teammember
256	Can view team member	64	view_teammember
257	Can add extract mapping	65	add_extractmapping
258	Can change extract mapping	65	change_extractmapping
259	Can delete extract mapping	65	delete_extractmapping
260	Can view extract mapping	65	view_extractmapping
261	Can add chart decision	66	add_chartdecision
262	Can change chart decision	66	change_chartdecision
263	Can delete chart decision	66	delete_chartdecision
264	Can view chart decision	66	view_chartdecision
265	Can add rules choice	67	add_ruleschoice
266	Can change rules choice	67	change_ruleschoice
267	Can delete rules choice	67	delete_ruleschoice
268	Can view rules choice	67	view_ruleschoice
269	Can add selection	68	add_selection
270	Can change selection	68	change_selection
271	Can delete selection	68	delete_selection
272	Can view selection	68	view_selection
273	Can add board pack	69	add_boardpack
274	Can change board pack	69	change_boardpack
275	Can delete board pack	69	delete_boardpack
276	Can view board pack	69	view_boardpack
277	Can add pack chart	70	add_packchart
278	Can change pack chart	70	change_packchart
279	Can delete pack chart	70	delete_packchart
280	Can view pack chart	70	view_packchart
281	Can add pack file	71	add_packfile
282	Can change pack file	71	change_packfile
283	Can delete pack file	71	delete_packfile
284	Can view pack file	71	view_packfile
285	Can add benefit	72	add_benefit
286	Can change benefit	72	change_benefit
287	Can delete benefit	72	delete_benefit
288	Can view benefit	72	view_benefit
289	Can add driver edit	73	add_driveredit
290	Can change driver edit	73	change_driveredit
291	Can delete driver edit	73	delete_driveredit
292	Can view driver edit	73	view_driveredit
293	Can add import	74	add_import
294	Can change import	74	change_import
295	Can delete import	74	delete_import
296	Can view import	74	view_import
297	Can add project file	75	add_projectfile
298	Can change project file	75	change_projectfile
299	Can delete project file	75	delete_projectfile
300	Can view project file	75	view_projectfile
301	Can add project template	76	add_projecttemplate
302	Can change project template	76	change_projecttemplate
303	Can delete project template	76	delete_projecttemplate
304	Can view project template	76	view_projecttemplate
305	Can add precedent	77	add_precedent
306	Can change precedent	77	change_precedent
307	Can delete precedent	77	delete_precedent
308	Can view precedent	77	view_precedent
309	Can add wording version	78	add_wordingversion
310	Can change wording version	78	change_wordingversion
311	Can delete wording version	78	delete_wordingversion
312	Can view wording version	78	view_wordingversion
313	Can add outgoing message	79	add_outgoingmessage
314	Can change outgoing message	79	change_outgoingmessage
315	Can delete outgoing message	79	delete_outgoingmessage
316	Can view outgoing message	79	view_outgoingmessage
317	Can add outgoing attachment	80	add_outgoingattachment
318	Can change outgoing attachment	80	change_outgoingattachment
319	Can delete outgoing attachment	80	delete_outgoingattachment
320	Can view outgoing attachment	80	view_outgoingattachment
321	Can add raw message	81	add_rawmessage
322	Can change raw message	81	change_rawmessage
323	Can delete raw message	81	delete_rawmessage
324	Can view raw message	81	view_rawmessage
325	Can add mailbox	82	add_mailbox
326	Can change mailbox	82	change_mailbox
327	Can delete mailbox	82	delete_mailbox
328	Can view mailbox	82	view_mailbox
329	Can add o auth grant	83	add_oauthgrant
330	Can change o auth grant	83	change_oauthgrant
331	Can delete o auth grant	83	delete_oauthgrant
332	Can view o auth grant	83	view_oauthgrant
333	Can add register	84	add_register
334	Can change register	84	change_register
335	Can delete register	84	delete_register
336	Can view register	84	view_register
337	Can add correction	85	add_correction
338	Can change correction	85	change_correction
339	Can delete correction	85	delete_correction
340	Can view correction	85	view_correction
341	Can add column	86	add_column
342	Can change column	86	change_column
343	Can delete column	86	delete_column
344	Can view column	86	view_column
345	Can add offered	87	add_offered
346	Can change offered	87	change_offered
347	Can delete offered	87	delete_offered
348	Can view offered	87	view_offered
349	Can add change	88	add_change
350	Can change change	88	change_change
351	Can delete change	88	delete_change
352	Can view change	88	view_change
353	Can add saved fact	89	add_savedfact
354	Can change saved fact	89	change_savedfact
355	Can delete saved fact	89	delete_savedfact
356	Can view saved fact	89	view_savedfact
357	Can add fact policy	90	add_factpolicy
358	Can change fact policy	90	change_factpolicy
359	Can delete fact policy	90	delete_factpolicy
360	Can view fact policy	90	view_factpolicy
361	Can add stored file	91	add_storedfile
362	Can change stored file	91	change_storedfile
363	Can delete stored file	91	delete_storedfile
364	Can view stored file	91	view_storedfile
365	Can add file use	92	add_fileuse
366	Can change file use	92	change_fileuse
367	Can delete file use	92	delete_fileuse
368	Can view file use	92	view_fileuse
369	Can add trail entry	93	add_trailentry
370	Can change trail entry	93	change_trailentry
371	Can delete trail entry	93	delete_trailentry
372	Can view trail entry	93	view_trailentry
373	Can add department	94	add_department
374	Can change department	94	change_department
375	Can delete department	94	delete_department
376	Can view department	94	view_department
377	Can add link	95	add_link
378	Can change link	95	change_link
379	Can delete link	95	delete_link
380	Can view link	95	view_link
381	Can add once	96	add_once
382	Can change once	96	change_once
383	Can delete once	96	delete_once
384	Can view once	96	view_once
385	Can add organisation	97	add_organisation
386	Can change organisation	97	change_organisation
387	Can delete organisation	97	delete_organisation
388	Can view organisation	97	view_organisation
389	Can add person	98	add_person
390	Can change person	98	change_person
391	Can delete person	98	delete_person
392	Can view person	98	view_person
393	Can add user	99	add_user
394	Can change user	99	change_user
395	Can delete user	99	delete_user
396	Can view user	99	view_user
397	Can add regulator	100	add_regulator
398	Can change regulator	100	change_regulator
399	Can delete regulator	100	delete_regulator
400	Can view regulator	100	view_regulator
401	Can add role assignment	101	add_roleassignment
402	Can change role assignment	101	change_roleassignment
403	Can delete role assignment	101	delete_roleassignment
404	Can view role assignment	101	view_roleassignment
405	Can add signatory	102	add_signatory
406	Can change signatory	102	change_signatory
407	Can delete signatory	102	delete_signatory
408	Can view signatory	102	view_signatory
409	Can add trail text	103	add_trailtext
410	Can change trail text	103	change_trailtext
411	Can delete trail text	103	delete_trailtext
412	Can view trail text	103	view_trailtext
413	Can add closed day	104	add_closedday
414	Can change closed day	104	change_closedday
415	Can delete closed day	104	delete_closedday
416	Can view closed day	104	view_closedday
417	Can add leave	105	add_leave
418	Can change leave	105	change_leave
419	Can delete leave	105	delete_leave
420	Can view leave	105	view_leave
421	Can add departure	106	add_departure
422	Can change departure	106	change_departure
423	Can delete departure	106	delete_departure
424	Can view departure	106	view_departure
425	Can add email address	107	add_emailaddress
426	Can change email address	107	change_emailaddress
427	Can delete email address	107	delete_emailaddress
428	Can view email address	107	view_emailaddress
429	Can add email confirmation	108	add_emailconfirmation
430	Can change email confirmation	108	change_emailconfirmation
431	Can delete email confirmation	108	delete_emailconfirmation
432	Can view email confirmation	108	view_emailconfirmation
433	Can add authenticator	109	add_authenticator
434	Can change authenticator	109	change_authenticator
435	Can delete authenticator	109	delete_authenticator
436	Can view authenticator	109	view_authenticator
437	Can add social account	110	add_socialaccount
438	Can change social account	110	change_socialaccount
439	Can delete social account	110	delete_socialaccount
440	Can view social account	110	view_socialaccount
441	Can add social application	111	add_socialapp
442	Can change social application	111	change_socialapp
443	Can delete social application	111	delete_socialapp
444	Can view social application	111	view_socialapp
445	Can add social application token	112	add_socialtoken
446	Can change social application token	112	change_socialtoken
447	Can delete social application token	112	delete_socialtoken
448	Can view social application token	112	view_socialtoken
449	Can add permission	113	add_permission
450	Can change permission	113	change_permission
451	Can delete permission	113	delete_permission
452	Can view permission	113	view_permission
453	Can add group	114	add_group
454	Can change group	114	change_group
455	Can delete group	114	delete_group
456	Can view group	114	view_group
457	Can add content type	115	add_contenttype
458	Can change content type	115	change_contenttype
459	Can delete content type	115	delete_contenttype
460	Can view content type	115	view_contenttype
461	Can add session	116	add_session
462	Can change session	116	change_session
463	Can delete session	116	delete_session
464	Can view session	116	view_session
465	Can add procrastinate event	117	add_procrastinateevent
466	Can change procrastinate event	117	change_procrastinateevent
467	Can delete procrastinate event	117	delete_procrastinateevent
468	Can view procrastinate event	117	view_procrastinateevent
469	Can add procrastinate job	118	add_procrastinatejob
470	Can change procrastinate job	118	change_procrastinatejob
471	Can delete procrastinate job	118	delete_procrastinatejob
472	Can view procrastinate job	118	view_procrastinatejob
473	Can add procrastinate periodic defer	119	add_procrastinateperiodicdefer
474	Can change procrastinate periodic defer	119	change_procrastinateperiodicdefer
475	Can delete procrastinate periodic defer	119	delete_procrastinateperiodicdefer
476	Can view procrastinate periodic defer	119	view_procrastinateperiodicdefer
477	Can add procrastinate worker	120	add_procrastinateworker
478	Can change procrastinate worker	120	change_procrastinateworker
479	Can delete procrastinate worker	120	delete_procrastinateworker
480	Can view procrastinate worker	120	view_procrastinateworker
\.


--
-- Data for Name: cases_approval; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_approval (id, digest, drafts, by_kind, by_key, by_name, by_title, approved_at, request_id) FROM stdin;
\.


--
-- Data for Name: cases_calendarchange; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_calendarchange (id, reason, source, version_before, version_after, recorded_at, by_kind, by_key) FROM stdin;
\.


--
-- Data for Name: cases_casessetting; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_casessetting (id, effective_from, reference_prefix, reference_width, first_number, regimes, owner_days, attach_answers, offer_survey, survey_days, track_days, source, recorded_at, by_kind, by_key, approver_days, digest_hour, escalate_by_click, executive_days, owner_least_days, owner_link_days, senior_days, soon_days, suggestion_line, appropriate_limit, escalation, default_tier, objection_days, reason, withheld_tier, holidays_address, weekly_day, weekly_to, steward_days, silence_days, silence_warning_days) FROM stdin;
\.


--
-- Data for Name: cases_consultation; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_consultation (id, due_on, chased, view, words, said_by, said_title, said_on, way, by_kind, by_key, recorded_at, letter_id, question_id) FROM stdin;
\.


--
-- Data for Name: cases_costentry; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_costentry (id, activity, hours, money, evidence, sample_items, sample_minutes, all_items, recorded_at, removed_at, by_kind, by_key, question_id, request_id) FROM stdin;
\.


--
-- Data for Name: cases_costsheet; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_costsheet (id, related, aggregated, why, request_id) FROM stdin;
\.


--
-- Data for Name: cases_decision; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_decision (id, written, limb, information, harm, likelihood, interest_for, interest_against, balance, qualified_person, opinion_on, emissions, decided_by, decided_on, by_kind, by_key, by_name, recorded_at, question_id, estimated, prepared_by, silent, line_id) FROM stdin;
\.


--
-- Data for Name: cases_deskletter; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_deskletter (id, public_id, kind, regime, said, own_words, to_name, to_email, written_by, written_name, written_at, dropped_at, sent_at, sent_by, way, wordings, pdf_sha256, html_sha256, text_sha256, event_id, request_id) FROM stdin;
\.


--
-- Data for Name: cases_destruction; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_destruction (id, kind, key, proposed_at, reason, destroyed_at, withdrawn_at, certificate, agreed_by_id, proposed_by_id, request_id) FROM stdin;
\.


--
-- Data for Name: cases_draft; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_draft (id, version, text, disposition, provisions, reason, to_follow_on, figures, gaps, dismissals, evidence, note, origin, by_kind, by_key, by_name, created_at, question_id) FROM stdin;
\.


--
-- Data for Name: cases_duemoved; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_duemoved (id, before, after, change_id, request_id) FROM stdin;
\.


--
-- Data for Name: cases_enclosed; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_enclosed (id, sha256, name, media_type, size, made_here, findings, by_kind, by_key, by_name, added_at, left_out_at, request_id, made_from) FROM stdin;
\.


--
-- Data for Name: cases_event; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_event (id, type, happened_on, recorded_at, by_kind, by_key, questions, detail, supersedes_id, request_id) FROM stdin;
\.


--
-- Data for Name: cases_eventtext; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_eventtext (event_id, name, text) FROM stdin;
\.


--
-- Data for Name: cases_filechecked; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_filechecked (id, looked_for, note, by_key, by_name, checked_at, enclosed_id) FROM stdin;
\.


--
-- Data for Name: cases_fileopened; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_fileopened (id, by_key, opened_at, enclosed_id) FROM stdin;
\.


--
-- Data for Name: cases_fileread; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_fileread (event_id, text) FROM stdin;
\.


--
-- Data for Name: cases_filledform; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_filledform (id, sha256, name, cells, version, by_kind, by_key, by_name, saved_at, request_id) FROM stdin;
\.


--
-- Data for Name: cases_holidaychange; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_holidaychange (id, division, day, name, change_id) FROM stdin;
\.


--
-- Data for Name: cases_holidaylist; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_holidaylist (id, source, data, problem, read_at, checked_at, settled_at, settled_by, change_id) FROM stdin;
\.


--
-- Data for Name: cases_incident; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_incident (id, withdrawn_at, discovered_at, what_happened, people, people_count, data, by_key, by_name, site_told_at, decision, reasons, decided_by, decided_at, told_at, late_reasons, closed_at, release_id) FROM stdin;
\.


--
-- Data for Name: cases_incidenthandler; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_incidenthandler (id, incident_id, person_id) FROM stdin;
\.


--
-- Data for Name: cases_incidentrecipient; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_incidentrecipient (id, who, asked_at, reply, replied_at, deleted, incident_id) FROM stdin;
\.


--
-- Data for Name: cases_intake; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_intake (id, concerns, urgent, acknowledge_at, confirmed_at, confirmed_by, unread, request_id) FROM stdin;
\.


--
-- Data for Name: cases_lineversion; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_lineversion (id, number, harm, interest_for, interest_against, balance, review_on, reason, proposed_by, proposed_name, proposed_at, approved_by, approved_name, approved_at, line_id) FROM stdin;
\.


--
-- Data for Name: cases_messageread; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_messageread (id, sender, subject, text, automatic, why, problem, read_at, guess_id, raw_id, enclosed, files, question_id) FROM stdin;
\.


--
-- Data for Name: cases_messageread_may_answer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_messageread_may_answer (id, messageread_id, question_id) FROM stdin;
\.


--
-- Data for Name: cases_namedreader; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_namedreader (id, added_at, person_id, request_id) FROM stdin;
\.


--
-- Data for Name: cases_pastrequest; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_pastrequest (id, reference, received_on, closed_on, due_on, subject, text, answer, department, regime, outcome, digest, source_id, brought_by_id) FROM stdin;
\.


--
-- Data for Name: cases_question; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_question (id, "position", number, text, regime, retired_at, created_at, cached_state, cached_due, owner_department_id, owner_person_id, parent_id, request_id) FROM stdin;
\.


--
-- Data for Name: cases_referencecounter; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_referencecounter (prefix, last) FROM stdin;
\.


--
-- Data for Name: cases_registerimport; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_registerimport (id, sha256, name, mapping, lines_done, new, changed, opened, refused, begun_at, finished_at, by_kind, by_key, known, unchanged, undone_at) FROM stdin;
\.


--
-- Data for Name: cases_registeroffer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_registeroffer (id, sha256, name, size, columns, open_too, state, told, refused_sha256, done, total, at, moved_at, by_kind, by_key, run_id, sheet) FROM stdin;
\.


--
-- Data for Name: cases_regulatorcase; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_regulatorcase (id, body, reference, about, opened_on, closed_on, outcome, by_kind, by_key, recorded_at, officer_id, request_id) FROM stdin;
\.


--
-- Data for Name: cases_regulatorstep; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_regulatorstep (id, kind, text, arrived_on, due_on, appeal_by, done_on, done_how, chased, by_kind, by_key, recorded_at, matter_id, owner_id, release_id) FROM stdin;
\.


--
-- Data for Name: cases_release; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_release (id, public_id, number, kind, digest, issued_on, issued_at, by_kind, by_key, pdf_sha256, html_sha256, text_sha256, answers_sha256, drafts, closed_questions, wording_version, calendar_version, sent_by, approval_id, corrects_id, signatory_id, request_id, wordings) FROM stdin;
\.


--
-- Data for Name: cases_releasefile; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_releasefile (id, "position", sha256, name, media_type, size, way, release_id) FROM stdin;
\.


--
-- Data for Name: cases_repeat; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_repeat (id, earlier_id, question_id) FROM stdin;
\.


--
-- Data for Name: cases_request; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_request (id, public_id, prefix, number, reference, subject, text, received_on, received_at, received_known, channel, regime, language, raw_sha256, message_id, restricted, illustrative, created_at, cached_state, cached_due, cached_closed_on, officer_id, requester_id, held_at, review_of_id, imported_by_id) FROM stdin;
\.


--
-- Data for Name: cases_requester; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_requester (id, name, organisation, email, address, kind, created_at) FROM stdin;
\.


--
-- Data for Name: cases_retentionperiod; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_retentionperiod (id, kind, effective_from, months, days, source, by_kind, by_key, recorded_at) FROM stdin;
\.


--
-- Data for Name: cases_review; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_review (id, asked_on, way, in_window, chased, by_kind, by_key, recorded_at, case_id, original_id, reviewer_id) FROM stdin;
\.


--
-- Data for Name: cases_reviewoutcome; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_reviewoutcome (id, outcome, change, by_kind, by_key, by_name, recorded_at, question_id) FROM stdin;
\.


--
-- Data for Name: cases_routingmodel; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_routingmodel (id, kind, version, active, labels, words, numbers, temperature, heirs, half_life, learned_from, trained_at, by_kind, by_key) FROM stdin;
\.


--
-- Data for Name: cases_savedfilter; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_savedfilter (id, public_id, name, query, created_at, person_id) FROM stdin;
\.


--
-- Data for Name: cases_savedrequest; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_savedrequest (id, given, saved_at, expires_at) FROM stdin;
\.


--
-- Data for Name: cases_settingchange; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_settingchange (id, name, was, now_is, effective_from, source, reason, recorded_at, by_kind, by_key, by_name) FROM stdin;
\.


--
-- Data for Name: cases_signoffstage; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_signoffstage (id, "position", code, name, role, person_id, tier_id) FROM stdin;
\.


--
-- Data for Name: cases_signofftier; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_signofftier (id, code, name, rank, holds, in_use, effective_from, source, reason, recorded_at, by_kind, by_key) FROM stdin;
\.


--
-- Data for Name: cases_standardline; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_standardline (id, title, written, subject, retired_at) FROM stdin;
\.


--
-- Data for Name: cases_submission; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_submission (id, limbs, text, to_title, put_on, due_on, chased, put_by, put_name, recorded_at, outcome, limbs_found, likelihood, why, given_on, way, document, given_by, given_at, question_id, to_id) FROM stdin;
\.


--
-- Data for Name: cases_surveyresponse; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cases_surveyresponse (id, month, ease, clarity, completeness, speed, overall, comments, request_id) FROM stdin;
\.


--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.django_content_type (id, app_label, model) FROM stdin;
1	publication	logentry
2	cases	event
3	cases	referencecounter
4	cases	casessetting
5	cases	eventtext
6	cases	request
7	cases	question
8	cases	namedreader
9	cases	approval
10	cases	requester
11	cases	surveyresponse
12	cases	draft
13	cases	release
14	cases	calendarchange
15	cases	duemoved
16	cases	holidaychange
17	cases	registerimport
18	cases	routingmodel
19	cases	pastrequest
20	cases	costentry
21	cases	costsheet
22	cases	savedfilter
23	cases	decision
24	cases	messageread
25	cases	intake
26	cases	signoffstage
27	cases	signofftier
28	cases	deskletter
29	cases	settingchange
30	cases	destruction
31	cases	regulatorcase
32	cases	regulatorstep
33	cases	retentionperiod
34	cases	review
35	cases	reviewoutcome
36	cases	savedrequest
37	cases	enclosed
38	cases	filechecked
39	cases	fileopened
40	cases	incident
41	cases	incidenthandler
42	cases	incidentrecipient
43	cases	releasefile
44	cases	holidaylist
45	cases	filledform
46	cases	consultation
47	cases	lineversion
48	cases	standardline
49	cases	submission
50	cases	fileread
51	cases	repeat
52	cases	registeroffer
53	improvement	programme
54	improvement	project
55	improvement	cycle
56	improvement	driver
57	improvement	measure
58	improvement	note
59	improvement	observation
60	improvement	progressscore
61	improvement	projectmeasure
62	improvement	target
63	improvement	task
64	improvement	teammember
65	improvement	extractmapping
66	improvement	chartdecision
67	improvement	ruleschoice
68	improvement	selection
69	improvement	boardpack
70	improvement	packchart
71	improvement	packfile
72	improvement	benefit
73	improvement	driveredit
74	improvement	import
75	improvement	projectfile
76	improvement	projecttemplate
77	precedents	precedent
78	letters	wordingversion
79	post	outgoingmessage
80	post	outgoingattachment
81	post	rawmessage
82	post	mailbox
83	post	oauthgrant
84	registers	register
85	registers	correction
86	registers	column
87	registers	offered
88	registers	change
89	registers	savedfact
90	registers	factpolicy
91	files	storedfile
92	files	fileuse
93	accounts	trailentry
94	accounts	department
95	accounts	link
96	accounts	once
97	accounts	organisation
98	accounts	person
99	accounts	user
100	accounts	regulator
101	accounts	roleassignment
102	accounts	signatory
103	accounts	trailtext
104	accounts	closedday
105	accounts	leave
106	accounts	departure
107	account	emailaddress
108	account	emailconfirmation
109	mfa	authenticator
110	socialaccount	socialaccount
111	socialaccount	socialapp
112	socialaccount	socialtoken
113	auth	permission
114	auth	group
115	contenttypes	contenttype
116	sessions	session
117	procrastinate	procrastinateevent
118	procrastinate	procrastinatejob
119	procrastinate	procrastinateperiodicdefer
120	procrastinate	procrastinateworker
\.


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.django_migrations (id, app, name, applied) FROM stdin;
1	accounts	0001_initial	2026-11-24 04:40:20.009232+00
2	account	0001_initial	2026-11-24 04:40:20.038703+00
3	account	0002_email_max_length	2026-11-24 04:40:20.047401+00
4	account	0003_alter_emailaddress_create_unique_verified_email	2026-11-24 04:40:20.059659+00
5	account	0004_alter_emailaddress_drop_unique_email	2026-11-24 04:40:20.077935+00
6	account	0005_emailaddress_idx_upper_email	2026-11-24 04:40:20.089988+00
7	account	0006_emailaddress_lower	2026-11-24 04:40:20.104555+00
8	account	0007_emailaddress_idx_email	2026-11-24 04:40:20.11625+00
9	account	0008_emailaddress_unique_primary_email_fixup	2026-11-24 04:40:20.129139+00
10	account	0009_emailaddress_unique_primary_email	2026-11-24 04:40:20.134895+00
11	accounts	0002_trail_stands	2026-11-24 04:40:20.137653+00
12	accounts	0003_first_regulator	2026-11-24 04:40:20.150882+00
13	accounts	0004_away_and_closed	2026-11-24 04:40:20.170756+00
14	accounts	0005_kind_of_body	2026-11-24 04:40:20.175595+00
15	accounts	0006_departure	2026-11-24 04:40:20.191483+00
16	contenttypes	0001_initial	2026-11-24 04:40:20.199441+00
17	contenttypes	0002_remove_content_type_name	2026-11-24 04:40:20.231229+00
18	auth	0001_initial	2026-11-24 04:40:20.417656+00
19	auth	0002_alter_permission_name_max_length	2026-11-24 04:40:20.424842+00
20	auth	0003_alter_user_email_max_length	2026-11-24 04:40:20.431057+00
21	auth	0004_alter_user_username_opts	2026-11-24 04:40:20.43808+00
22	auth	0005_alter_user_last_login_null	2026-11-24 04:40:20.446387+00
23	auth	0006_require_contenttypes_0002	2026-11-24 04:40:20.448298+00
24	auth	0007_alter_validators_add_error_messages	2026-11-24 04:40:20.455122+00
25	auth	0008_alter_user_username_max_length	2026-11-24 04:40:20.461769+00
26	auth	0009_alter_user_last_name_max_length	2026-11-24 04:40:20.468478+00
27	auth	0010_alter_group_name_max_length	2026-11-24 04:40:20.47915+00
28	auth	0011_update_proxy_permissions	2026-11-24 04:40:20.492827+00
29	auth	0012_alter_user_first_name_max_length	2026-11-24 04:40:20.49899+00
30	files	0001_initial	2026-11-24 04:40:20.521255+00
31	post	0001_initial	2026-11-24 04:40:20.559464+00
32	post	0002_mailbox	2026-11-24 04:40:20.56849+00
33	cases	0001_initial	2026-11-24 04:40:21.35407+00
34	cases	0002_nothing_is_rewritten	2026-11-24 04:40:21.359261+00
35	cases	0003_owners_and_chasers	2026-11-24 04:40:21.442968+00
36	cases	0004_bank_holidays	2026-11-24 04:40:21.522098+00
37	cases	0005_routing_and_past_requests	2026-11-24 04:40:21.58768+00
38	cases	0006_costs_and_filters	2026-11-24 04:40:22.024281+00
39	cases	0007_search	2026-11-24 04:40:22.03474+00
40	cases	0008_decisions	2026-11-24 04:40:22.152976+00
41	cases	0009_incoming_mail	2026-11-24 04:40:22.272069+00
42	cases	0010_release_wordings	2026-11-24 04:40:22.296726+00
43	cases	0011_sign_off	2026-11-24 04:40:22.57325+00
44	cases	0012_desk_letters	2026-11-24 04:40:23.050328+00
45	cases	0013_settings_and_their_changes	2026-11-24 04:40:23.058815+00
46	cases	0014_what_follows_a_reply	2026-11-24 04:40:24.187662+00
47	cases	0015_saved_requests	2026-11-24 04:40:24.199316+00
48	cases	0016_releases_and_incidents	2026-11-24 04:40:25.174568+00
49	cases	0017_stewards	2026-11-24 04:40:25.234576+00
50	cases	0018_lists_that_come_and_go	2026-11-24 04:40:25.34847+00
51	cases	0019_search_of_mail	2026-11-24 04:40:25.386861+00
52	cases	0020_room_to_count_again	2026-11-24 04:40:25.39059+00
53	cases	0021_forms_filled_in	2026-11-24 04:40:25.494858+00
54	cases	0022_mail_that_is_settled	2026-11-24 04:40:25.55287+00
55	cases	0023_answers_by_mail	2026-11-24 04:40:25.685248+00
56	cases	0024_requesters_forgotten	2026-11-24 04:40:25.744251+00
57	cases	0025_views_asked_first	2026-11-24 04:40:26.518259+00
58	cases	0026_steward_days	2026-11-24 04:40:26.526919+00
59	cases	0027_silence_of_requesters	2026-11-24 04:40:26.547566+00
60	cases	0028_words_of_files	2026-11-24 04:40:26.608545+00
61	cases	0029_replies_that_came_back	2026-11-24 04:40:26.660585+00
62	cases	0030_repeated_requests	2026-11-24 04:40:26.714191+00
63	cases	0031_replies_to_reminders	2026-11-24 04:40:27.015023+00
64	cases	0032_registers_brought	2026-11-24 04:40:27.172024+00
65	cases	0033_imported_by_mistake	2026-11-24 04:40:27.393871+00
66	cases	0034_past_requests_kept_for_their_time	2026-11-24 04:40:27.470776+00
67	cases	0035_questions_put_right	2026-11-24 04:40:27.512543+00
68	cases	0036_questions_alike	2026-11-24 04:40:27.546516+00
69	cases	0037_sheet_of_a_register	2026-11-24 04:40:27.556231+00
70	cases	0038_why_a_message_waits	2026-11-24 04:40:27.581626+00
71	registers	0001_initial	2026-11-24 04:40:27.608352+00
72	registers	0002_keeping	2026-11-24 04:40:28.237798+00
73	registers	0003_savedfact	2026-11-24 04:40:28.324857+00
74	improvement	0001_initial	2026-11-24 04:40:28.348949+00
75	improvement	0002_the_model_for_improvement	2026-11-24 04:40:32.088645+00
76	improvement	0003_extracts	2026-11-24 04:40:32.188517+00
77	improvement	0004_charts_by_decision	2026-11-24 04:40:33.305043+00
78	improvement	0005_packs_and_benefits	2026-11-24 04:40:33.990367+00
79	improvement	0006_how_values_came_in	2026-11-24 04:40:34.030954+00
80	improvement	0007_changes_of_the_driver_diagram	2026-11-24 04:40:34.109094+00
81	improvement	0008_newest_value_of_a_measure	2026-11-24 04:40:34.148905+00
82	improvement	0009_imports	2026-11-24 04:40:34.605104+00
83	improvement	0010_files_of_projects	2026-11-24 04:40:34.746596+00
84	improvement	0011_templates_of_projects	2026-11-24 04:40:35.027556+00
85	letters	0001_wordings	2026-11-24 04:40:35.036595+00
86	mfa	0001_initial	2026-11-24 04:40:35.127412+00
87	mfa	0002_authenticator_timestamps	2026-11-24 04:40:35.142422+00
88	mfa	0003_authenticator_type_uniq	2026-11-24 04:40:35.168781+00
89	post	0003_oauth_grant	2026-11-24 04:40:35.183787+00
90	post	0004_letters_sent_another_way	2026-11-24 04:40:35.192934+00
91	precedents	0001_initial	2026-11-24 04:40:35.226828+00
92	procrastinate	0001_initial	2026-11-24 04:40:35.241899+00
93	procrastinate	0002_drop_started_at_column	2026-11-24 04:40:35.2472+00
94	procrastinate	0003_drop_started_at_column	2026-11-24 04:40:35.253131+00
95	procrastinate	0004_drop_procrastinate_version_table	2026-11-24 04:40:35.258187+00
96	procrastinate	0005_fix_procrastinate_fetch_job	2026-11-24 04:40:35.2629+00
97	procrastinate	0006_fix_trigger_status_events_insert	2026-11-24 04:40:35.267644+00
98	procrastinate	0007_add_queueing_lock_column	2026-11-24 04:40:35.272757+00
99	procrastinate	0008_close_fetch_job_race_condition	2026-11-24 04:40:35.278616+00
100	procrastinate	0009_add_defer_job_function	2026-11-24 04:40:35.283423+00
101	procrastinate	0010_add_procrastinate_periodic_defers	2026-11-24 04:40:35.289977+00
102	procrastinate	0011_add_foreign_key_index	2026-11-24 04:40:35.29496+00
103	procrastinate	0012_add_locks_to_periodic_defer	2026-11-24 04:40:35.301729+00
104	procrastinate	0013_fix_procrastinate_defer_periodic_job	2026-11-24 04:40:35.306753+00
105	procrastinate	0014_add_finish_job_and_retry_job_functions	2026-11-24 04:40:35.311474+00
106	procrastinate	0015_add_trigger_on_job_deletion	2026-11-24 04:40:35.322259+00
107	procrastinate	0016_delete_finished_jobs	2026-11-24 04:40:35.326979+00
108	procrastinate	0017_add_checks_to_finish_job	2026-11-24 04:40:35.331604+00
109	procrastinate	0018_add_checks_to_retry_job	2026-11-24 04:40:35.336371+00
110	procrastinate	0019_fix_finish_job_compat_issue	2026-11-24 04:40:35.34087+00
111	procrastinate	0020_add_index_on_procrastinate_jobs	2026-11-24 04:40:35.3463+00
112	procrastinate	0021_add_kwargs_to_defer_periodic_job	2026-11-24 04:40:35.353571+00
113	procrastinate	0022_null_locks_excluded	2026-11-24 04:40:35.358721+00
114	procrastinate	0023_remove_old_finish_job_function	2026-11-24 04:40:35.363353+00
115	procrastinate	0024_job_id_bigint	2026-11-24 04:40:35.369788+00
116	procrastinate	0025_add_models	2026-11-24 04:40:35.377377+00
117	procrastinate	0026_add_job_priority	2026-11-24 04:40:35.385967+00
118	procrastinate	0027_add_periodic_job_priority	2026-11-24 04:40:35.38937+00
119	procrastinate	0028_add_cancel_states	2026-11-24 04:40:35.400233+00
120	procrastinate	0029_add_additional_params_to_retry_job	2026-11-24 04:40:35.404333+00
121	procrastinate	0030_alter_procrastinateevent_options	2026-11-24 04:40:35.411764+00
122	procrastinate	0031_add_indexes_for_fetch_job	2026-11-24 04:40:35.420376+00
123	procrastinate	0032_pre_cancel_notification	2026-11-24 04:40:35.430133+00
124	procrastinate	0033_post_cancel_notification	2026-11-24 04:40:35.444603+00
125	procrastinate	0034_pre_add_heartbeat	2026-11-24 04:40:35.456159+00
126	procrastinate	0035_post_add_heartbeat	2026-11-24 04:40:35.459967+00
127	procrastinate	0036_add_worker_model	2026-11-24 04:40:35.467616+00
128	procrastinate	0037_pre_batch_defer_jobs	2026-11-24 04:40:35.470843+00
129	procrastinate	0038_post_batch_defer_jobs	2026-11-24 04:40:35.473192+00
130	procrastinate	0039_pre_priority_lock_fetch_job	2026-11-24 04:40:35.476292+00
131	procrastinate	0040_pre_retry_failed_job	2026-11-24 04:40:35.479304+00
132	procrastinate	0041_post_retry_failed_job	2026-11-24 04:40:35.482678+00
133	publication	0001_initial	2026-11-24 04:40:35.50031+00
134	registers	0004_tally	2026-11-24 04:40:35.894418+00
135	registers	0005_large_tables_and_folders	2026-11-24 04:40:36.126921+00
136	registers	0006_use_policies	2026-11-24 04:40:36.138217+00
137	registers	0007_daybook	2026-11-24 04:40:36.193013+00
138	registers	0008_words_of_policies	2026-11-24 04:40:36.262276+00
139	sessions	0001_initial	2026-11-24 04:40:36.272339+00
140	socialaccount	0001_initial	2026-11-24 04:40:36.494946+00
141	socialaccount	0002_token_max_lengths	2026-11-24 04:40:36.536402+00
142	socialaccount	0003_extra_data_default_dict	2026-11-24 04:40:36.549611+00
143	socialaccount	0004_app_provider_id_settings	2026-11-24 04:40:36.581794+00
144	socialaccount	0005_socialtoken_nullable_app	2026-11-24 04:40:36.948637+00
145	socialaccount	0006_alter_socialaccount_extra_data	2026-11-24 04:40:36.965727+00
\.


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.django_session (session_key, session_data, expire_date) FROM stdin;
\.


--
-- Data for Name: files_fileuse; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.files_fileuse (id, kind, key, name, added_by, added_at, stored_id) FROM stdin;
\.


--
-- Data for Name: files_storedfile; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.files_storedfile (id, sha256, size, media_type, kept_at) FROM stdin;
\.


--
-- Data for Name: improvement_benefit; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_benefit (id, kind, text, amount, starts_on, ends_on, evidence, claimed_at, agreed_with, agreed_at, agreed_by_id, claimed_by_id, measure_id, project_id) FROM stdin;
\.


--
-- Data for Name: improvement_boardpack; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_boardpack (id, title, opening, version, data_as_at, prepared_at, issued_at, fingerprint, issued_by_id, prepared_by_id, replaces_id) FROM stdin;
\.


--
-- Data for Name: improvement_chartdecision; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_chartdecision (id, place, kind, day, points, why, evidence, decided_at, needs_second, agreed_at, undone_at, undone_why, agreed_by_id, decided_by_id, measure_id, undone_by_id) FROM stdin;
\.


--
-- Data for Name: improvement_cycle; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_cycle (id, ramp, number, title, prediction, plan, "do", study, held, act, decision, started_on, ended_on, project_id, idea_id, measure_id) FROM stdin;
\.


--
-- Data for Name: improvement_driver; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_driver (id, text, depth, "position", project_id, measure_id) FROM stdin;
\.


--
-- Data for Name: improvement_driveredit; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_driveredit (id, said, before, at, undone_at, by_id, project_id) FROM stdin;
\.


--
-- Data for Name: improvement_extractmapping; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_extractmapping (id, columns, at, by_key, register_id) FROM stdin;
\.


--
-- Data for Name: improvement_import; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_import (id, kind, name, sha256, mapping, made, at, taken_at, undone_at, by_id) FROM stdin;
\.


--
-- Data for Name: improvement_measure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_measure (id, name, kind, definition, unit, direction, source, chart, ratio, starts_on, ends_on, collected_by_id, board) FROM stdin;
\.


--
-- Data for Name: improvement_note; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_note (id, kind, text, "on", recorded_at, by_id, project_id) FROM stdin;
\.


--
-- Data for Name: improvement_observation; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_observation (id, place, day, value, numerator, denominator, withdrawn, reason, recorded_at, measure_id, recorded_by_id, supersedes_id, via) FROM stdin;
\.


--
-- Data for Name: improvement_packchart; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_packchart (id, place, "position", frozen, shows, why, action, by_whom, signed_at, measure_id, pack_id, signed_by_id, written_by_id) FROM stdin;
\.


--
-- Data for Name: improvement_packfile; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_packfile (id, kind, done, total, sha256, pack_id) FROM stdin;
\.


--
-- Data for Name: improvement_programme; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_programme (id, name, aim, started_on, ended_on) FROM stdin;
\.


--
-- Data for Name: improvement_progressscore; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_progressscore (id, score, suggested, evidence, why, confirmed_at, countersigned_at, confirmed_by_id, countersigned_by_id, project_id) FROM stdin;
\.


--
-- Data for Name: improvement_project; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_project (id, title, aim, started_on, ended_on, outcome, programme_id, by_when, charter, charter_approved_at, charter_approved_by_id, department_id, for_whom, gains, how_much, illustrative, learned, strategic_aim, tags, what, template_id) FROM stdin;
\.


--
-- Data for Name: improvement_projectfile; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_projectfile (id, sha256, size, name, findings, why, added_at, removed_at, added_by_id, benefit_id, project_id, removed_by_id) FROM stdin;
\.


--
-- Data for Name: improvement_projectmeasure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_projectmeasure (id, place, "position", measure_id, project_id) FROM stdin;
\.


--
-- Data for Name: improvement_projecttemplate; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_projecttemplate (id, name, version, says, what, for_whom, how_much, strategic_aim, charter, tags, outline, made_at, withdrawn_at, made_by_id, replaces_id) FROM stdin;
\.


--
-- Data for Name: improvement_projecttemplate_measures; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_projecttemplate_measures (id, projecttemplate_id, measure_id) FROM stdin;
\.


--
-- Data for Name: improvement_ruleschoice; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_ruleschoice (id, chart, profile, why, chosen_at, chosen_by_id) FROM stdin;
\.


--
-- Data for Name: improvement_selection; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_selection (id, name, items) FROM stdin;
\.


--
-- Data for Name: improvement_target; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_target (id, place, value, from_day, why, measure_id) FROM stdin;
\.


--
-- Data for Name: improvement_task; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_task (id, text, due_on, done_on, person_id, project_id) FROM stdin;
\.


--
-- Data for Name: improvement_teammember; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.improvement_teammember (id, role, since, until, person_id, project_id) FROM stdin;
\.


--
-- Data for Name: letters_wordingversion; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.letters_wordingversion (id, key, language, version, text, reason, by_kind, by_key, by_name, made_at) FROM stdin;
\.


--
-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.mfa_authenticator (id, type, data, user_id, created_at, last_used_at) FROM stdin;
\.


--
-- Data for Name: post_mailbox; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.post_mailbox (id, name, address, host, port, security, sign_in, login, secret, folder, since, active, uid_validity, last_uid, read_at, problem, problem_since) FROM stdin;
\.


--
-- Data for Name: post_oauthgrant; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.post_oauthgrant (id, kind, token_url, client_id, client_secret, refresh_token, scope, access_token, access_until, mailbox_id) FROM stdin;
\.


--
-- Data for Name: post_outgoingattachment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.post_outgoingattachment (id, name, media_type, "position", stored_id, message_id) FROM stdin;
\.


--
-- Data for Name: post_outgoingmessage; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.post_outgoingmessage (id, "to", sender, reply_to, subject, text, html, message_id, in_reply_to, "references", automatic, kind, key, once, state, attempts, next_attempt, queued_by, queued_at, sending_at, ended_at, problem) FROM stdin;
\.


--
-- Data for Name: post_rawmessage; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.post_rawmessage (id, sha256, received, via, envelope, message_id, status, kind, key, note, stored_at, settled_at, stored_id) FROM stdin;
\.


--
-- Data for Name: precedents_precedent; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.precedents_precedent (id, question, answer, disposition, provisions, answered_on, subject, department, published, source_kind, source_key, remembered_at, withdrawn_at, withdrawn_because) FROM stdin;
\.


--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.procrastinate_events (id, job_id, type, at) FROM stdin;
\.


--
-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.procrastinate_jobs (id, queue_name, task_name, lock, args, status, scheduled_at, attempts, queueing_lock, priority, abort_requested, worker_id) FROM stdin;
\.


--
-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.procrastinate_periodic_defers (id, task_name, defer_timestamp, job_id, periodic_id) FROM stdin;
\.


--
-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.procrastinate_workers (id, last_heartbeat) FROM stdin;
\.


--
-- Data for Name: publication_logentry; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.publication_logentry (id, public_id, source, digest, reference, subject, regime, received_on, answered_on, outcome, provisions, questions, text, standing, reason, pulled_at, published_at, updated_at) FROM stdin;
\.


--
-- Data for Name: registers_change; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.registers_change (id, at, kind, rows, first_row, last_row, by_kind, by_key, by_name, register_id, undoes_id) FROM stdin;
\.


--
-- Data for Name: registers_column; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.registers_column (id, key, title, type, required, choices, "position", register_id) FROM stdin;
\.


--
-- Data for Name: registers_correction; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.registers_correction (id, question, fact, "right", by_kind, by_key, at) FROM stdin;
\.


--
-- Data for Name: registers_factpolicy; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.registers_factpolicy (id, fact, policy, at, by_kind, by_key, by_name) FROM stdin;
\.


--
-- Data for Name: registers_offered; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.registers_offered (id, sha256, name, settings, by_key, at, taken_at, register_id, done, state, told, total) FROM stdin;
\.


--
-- Data for Name: registers_register; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.registers_register (id, key, title, source, description, created_at, covers_from, known_since, dated_by, owner_id, review_on, row_key, sensitivity, steward_id, tally, dropped, editing, headings, daybook) FROM stdin;
\.


--
-- Data for Name: registers_savedfact; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.registers_savedfact (id, key, title, description, label, phrasings, how, "column", measure, unit, places, breakdowns, keep, "when", threshold, policy, approved_on, approved_until, approved_by_id, register_id) FROM stdin;
\.


--
-- Data for Name: socialaccount_socialaccount; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.socialaccount_socialaccount (id, provider, uid, last_login, date_joined, extra_data, user_id) FROM stdin;
\.


--
-- Data for Name: socialaccount_socialapp; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.socialaccount_socialapp (id, provider, name, client_id, secret, key, provider_id, settings) FROM stdin;
\.


--
-- Data for Name: socialaccount_socialtoken; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.socialaccount_socialtoken (id, token, token_secret, expires_at, account_id, app_id) FROM stdin;
\.


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);


--
-- Name: accounts_closedday_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_closedday_id_seq', 1, false);


--
-- Name: accounts_department_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_department_id_seq', 1, false);


--
-- Name: accounts_departure_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_departure_id_seq', 1, false);


--
-- Name: accounts_leave_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_leave_id_seq', 1, false);


--
-- Name: accounts_link_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_link_id_seq', 1, false);


--
-- Name: accounts_once_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_once_id_seq', 1, false);


--
-- Name: accounts_organisation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_organisation_id_seq', 1, false);


--
-- Name: accounts_person_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_person_id_seq', 1, false);


--
-- Name: accounts_regulator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_regulator_id_seq', 1, true);


--
-- Name: accounts_roleassignment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_roleassignment_id_seq', 1, false);


--
-- Name: accounts_signatory_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_signatory_id_seq', 1, false);


--
-- Name: accounts_trailentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_trailentry_id_seq', 1, false);


--
-- Name: accounts_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_user_id_seq', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 480, true);


--
-- Name: cases_approval_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_approval_id_seq', 1, false);


--
-- Name: cases_calendarchange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_calendarchange_id_seq', 1, false);


--
-- Name: cases_casessetting_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_casessetting_id_seq', 1, false);


--
-- Name: cases_consultation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_consultation_id_seq', 1, false);


--
-- Name: cases_costentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_costentry_id_seq', 1, false);


--
-- Name: cases_costsheet_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_costsheet_id_seq', 1, false);


--
-- Name: cases_decision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_decision_id_seq', 1, false);


--
-- Name: cases_deskletter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_deskletter_id_seq', 1, false);


--
-- Name: cases_destruction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_destruction_id_seq', 1, false);


--
-- Name: cases_draft_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_draft_id_seq', 1, false);


--
-- Name: cases_duemoved_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_duemoved_id_seq', 1, false);


--
-- Name: cases_enclosed_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_enclosed_id_seq', 1, false);


--
-- Name: cases_event_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_event_id_seq', 1, false);


--
-- Name: cases_filechecked_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_filechecked_id_seq', 1, false);


--
-- Name: cases_fileopened_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_fileopened_id_seq', 1, false);


--
-- Name: cases_filledform_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_filledform_id_seq', 1, false);


--
-- Name: cases_holidaychange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_holidaychange_id_seq', 1, false);


--
-- Name: cases_holidaylist_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_holidaylist_id_seq', 1, false);


--
-- Name: cases_incident_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_incident_id_seq', 1, false);


--
-- Name: cases_incidenthandler_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_incidenthandler_id_seq', 1, false);


--
-- Name: cases_incidentrecipient_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_incidentrecipient_id_seq', 1, false);


--
-- Name: cases_intake_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_intake_id_seq', 1, false);


--
-- Name: cases_lineversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_lineversion_id_seq', 1, false);


--
-- Name: cases_messageread_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_messageread_id_seq', 1, false);


--
-- Name: cases_messageread_may_answer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_messageread_may_answer_id_seq', 1, false);


--
-- Name: cases_namedreader_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_namedreader_id_seq', 1, false);


--
-- Name: cases_pastrequest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_pastrequest_id_seq', 1, false);


--
-- Name: cases_question_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_question_id_seq', 1, false);


--
-- Name: cases_registerimport_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_registerimport_id_seq', 1, false);


--
-- Name: cases_registeroffer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_registeroffer_id_seq', 1, false);


--
-- Name: cases_regulatorcase_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_regulatorcase_id_seq', 1, false);


--
-- Name: cases_regulatorstep_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_regulatorstep_id_seq', 1, false);


--
-- Name: cases_release_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_release_id_seq', 1, false);


--
-- Name: cases_releasefile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_releasefile_id_seq', 1, false);


--
-- Name: cases_repeat_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_repeat_id_seq', 1, false);


--
-- Name: cases_request_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_request_id_seq', 1, false);


--
-- Name: cases_requester_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_requester_id_seq', 1, false);


--
-- Name: cases_retentionperiod_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_retentionperiod_id_seq', 1, false);


--
-- Name: cases_review_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_review_id_seq', 1, false);


--
-- Name: cases_reviewoutcome_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_reviewoutcome_id_seq', 1, false);


--
-- Name: cases_routingmodel_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_routingmodel_id_seq', 1, false);


--
-- Name: cases_savedfilter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_savedfilter_id_seq', 1, false);


--
-- Name: cases_savedrequest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_savedrequest_id_seq', 1, false);


--
-- Name: cases_settingchange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_settingchange_id_seq', 1, false);


--
-- Name: cases_signoffstage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_signoffstage_id_seq', 1, false);


--
-- Name: cases_signofftier_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_signofftier_id_seq', 1, false);


--
-- Name: cases_standardline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_standardline_id_seq', 1, false);


--
-- Name: cases_submission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_submission_id_seq', 1, false);


--
-- Name: cases_surveyresponse_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_surveyresponse_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 120, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 145, true);


--
-- Name: files_fileuse_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.files_fileuse_id_seq', 1, false);


--
-- Name: files_storedfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.files_storedfile_id_seq', 1, false);


--
-- Name: improvement_benefit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_benefit_id_seq', 1, false);


--
-- Name: improvement_boardpack_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_boardpack_id_seq', 1, false);


--
-- Name: improvement_chartdecision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_chartdecision_id_seq', 1, false);


--
-- Name: improvement_cycle_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_cycle_id_seq', 1, false);


--
-- Name: improvement_driver_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_driver_id_seq', 1, false);


--
-- Name: improvement_driveredit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_driveredit_id_seq', 1, false);


--
-- Name: improvement_extractmapping_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_extractmapping_id_seq', 1, false);


--
-- Name: improvement_import_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_import_id_seq', 1, false);


--
-- Name: improvement_measure_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_measure_id_seq', 1, false);


--
-- Name: improvement_note_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_note_id_seq', 1, false);


--
-- Name: improvement_observation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_observation_id_seq', 1, false);


--
-- Name: improvement_packchart_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_packchart_id_seq', 1, false);


--
-- Name: improvement_packfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_packfile_id_seq', 1, false);


--
-- Name: improvement_programme_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_programme_id_seq', 1, false);


--
-- Name: improvement_progressscore_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_progressscore_id_seq', 1, false);


--
-- Name: improvement_project_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_project_id_seq', 1, false);


--
-- Name: improvement_projectfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_projectfile_id_seq', 1, false);


--
-- Name: improvement_projectmeasure_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_projectmeasure_id_seq', 1, false);


--
-- Name: improvement_projecttemplate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_projecttemplate_id_seq', 1, false);


--
-- Name: improvement_projecttemplate_measures_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_projecttemplate_measures_id_seq', 1, false);


--
-- Name: improvement_ruleschoice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_ruleschoice_id_seq', 1, false);


--
-- Name: improvement_selection_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_selection_id_seq', 1, false);


--
-- Name: improvement_target_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_target_id_seq', 1, false);


--
-- Name: improvement_task_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_task_id_seq', 1, false);


--
-- Name: improvement_teammember_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.improvement_teammember_id_seq', 1, false);


--
-- Name: letters_wordingversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.letters_wordingversion_id_seq', 1, false);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);


--
-- Name: post_mailbox_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.post_mailbox_id_seq', 1, false);


--
-- Name: post_oauthgrant_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.post_oauthgrant_id_seq', 1, false);


--
-- Name: post_outgoingattachment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.post_outgoingattachment_id_seq', 1, false);


--
-- Name: post_outgoingmessage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.post_outgoingmessage_id_seq', 1, false);


--
-- Name: post_rawmessage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.post_rawmessage_id_seq', 1, false);


--
-- Name: precedents_precedent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.precedents_precedent_id_seq', 1, false);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);


--
-- Name: publication_logentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.publication_logentry_id_seq', 1, false);


--
-- Name: registers_change_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registers_change_id_seq', 1, false);


--
-- Name: registers_column_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registers_column_id_seq', 1, false);


--
-- Name: registers_correction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registers_correction_id_seq', 1, false);


--
-- Name: registers_factpolicy_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registers_factpolicy_id_seq', 1, false);


--
-- Name: registers_offered_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registers_offered_id_seq', 1, false);


--
-- Name: registers_register_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registers_register_id_seq', 1, false);


--
-- Name: registers_savedfact_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registers_savedfact_id_seq', 1, false);


--
-- Name: socialaccount_socialaccount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.socialaccount_socialaccount_id_seq', 1, false);


--
-- Name: socialaccount_socialapp_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.socialaccount_socialapp_id_seq', 1, false);


--
-- Name: socialaccount_socialtoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.socialaccount_socialtoken_id_seq', 1, false);


--
-- Name: improvement_packfile a_pack_is_made_once_of_a_kind; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_packfile
    ADD CONSTRAINT a_pack_is_made_once_of_a_kind UNIQUE (pack_id, kind);


--
-- Name: improvement_projectmeasure a_project_uses_a_measure_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projectmeasure
    ADD CONSTRAINT a_project_uses_a_measure_once UNIQUE (project_id, measure_id, place);


--
-- Name: improvement_projecttemplate a_version_of_a_template_is_one; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projecttemplate
    ADD CONSTRAINT a_version_of_a_template_is_one UNIQUE (name, version);


--
-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);


--
-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);


--
-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);


--
-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);


--
-- Name: accounts_closedday accounts_closedday_day_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_closedday
    ADD CONSTRAINT accounts_closedday_day_key UNIQUE (day);


--
-- Name: accounts_closedday accounts_closedday_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_closedday
    ADD CONSTRAINT accounts_closedday_pkey PRIMARY KEY (id);


--
-- Name: accounts_department accounts_department_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_department
    ADD CONSTRAINT accounts_department_name_key UNIQUE (name);


--
-- Name: accounts_department accounts_department_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_department
    ADD CONSTRAINT accounts_department_pkey PRIMARY KEY (id);


--
-- Name: accounts_departure accounts_departure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_departure
    ADD CONSTRAINT accounts_departure_pkey PRIMARY KEY (id);


--
-- Name: accounts_leave accounts_leave_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_leave
    ADD CONSTRAINT accounts_leave_pkey PRIMARY KEY (id);


--
-- Name: accounts_link accounts_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_link
    ADD CONSTRAINT accounts_link_pkey PRIMARY KEY (id);


--
-- Name: accounts_link accounts_link_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_link
    ADD CONSTRAINT accounts_link_token_hash_key UNIQUE (token_hash);


--
-- Name: accounts_once accounts_once_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_once
    ADD CONSTRAINT accounts_once_pkey PRIMARY KEY (id);


--
-- Name: accounts_organisation accounts_organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_organisation
    ADD CONSTRAINT accounts_organisation_pkey PRIMARY KEY (id);


--
-- Name: accounts_person accounts_person_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_person
    ADD CONSTRAINT accounts_person_email_key UNIQUE (email);


--
-- Name: accounts_person accounts_person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_person
    ADD CONSTRAINT accounts_person_pkey PRIMARY KEY (id);


--
-- Name: accounts_person accounts_person_staff_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_person
    ADD CONSTRAINT accounts_person_staff_number_key UNIQUE (staff_number);


--
-- Name: accounts_regulator accounts_regulator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_regulator
    ADD CONSTRAINT accounts_regulator_pkey PRIMARY KEY (id);


--
-- Name: accounts_roleassignment accounts_roleassignment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_roleassignment
    ADD CONSTRAINT accounts_roleassignment_pkey PRIMARY KEY (id);


--
-- Name: accounts_signatory accounts_signatory_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_signatory
    ADD CONSTRAINT accounts_signatory_pkey PRIMARY KEY (id);


--
-- Name: accounts_trailentry accounts_trailentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_trailentry
    ADD CONSTRAINT accounts_trailentry_pkey PRIMARY KEY (id);


--
-- Name: accounts_trailtext accounts_trailtext_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_trailtext
    ADD CONSTRAINT accounts_trailtext_pkey PRIMARY KEY (entry_id);


--
-- Name: accounts_user accounts_user_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_email_key UNIQUE (email);


--
-- Name: accounts_user accounts_user_person_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_person_id_key UNIQUE (person_id);


--
-- Name: accounts_user accounts_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: cases_approval cases_approval_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_approval
    ADD CONSTRAINT cases_approval_pkey PRIMARY KEY (id);


--
-- Name: cases_calendarchange cases_calendarchange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_calendarchange
    ADD CONSTRAINT cases_calendarchange_pkey PRIMARY KEY (id);


--
-- Name: cases_casessetting cases_casessetting_effective_from_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_casessetting
    ADD CONSTRAINT cases_casessetting_effective_from_key UNIQUE (effective_from);


--
-- Name: cases_casessetting cases_casessetting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_casessetting
    ADD CONSTRAINT cases_casessetting_pkey PRIMARY KEY (id);


--
-- Name: cases_consultation cases_consultation_letter_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_consultation
    ADD CONSTRAINT cases_consultation_letter_id_key UNIQUE (letter_id);


--
-- Name: cases_consultation cases_consultation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_consultation
    ADD CONSTRAINT cases_consultation_pkey PRIMARY KEY (id);


--
-- Name: cases_costentry cases_costentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_costentry
    ADD CONSTRAINT cases_costentry_pkey PRIMARY KEY (id);


--
-- Name: cases_costsheet cases_costsheet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_costsheet
    ADD CONSTRAINT cases_costsheet_pkey PRIMARY KEY (id);


--
-- Name: cases_costsheet cases_costsheet_request_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_costsheet
    ADD CONSTRAINT cases_costsheet_request_id_key UNIQUE (request_id);


--
-- Name: cases_decision cases_decision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_decision
    ADD CONSTRAINT cases_decision_pkey PRIMARY KEY (id);


--
-- Name: cases_deskletter cases_deskletter_event_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_deskletter
    ADD CONSTRAINT cases_deskletter_event_id_key UNIQUE (event_id);


--
-- Name: cases_deskletter cases_deskletter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_deskletter
    ADD CONSTRAINT cases_deskletter_pkey PRIMARY KEY (id);


--
-- Name: cases_deskletter cases_deskletter_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_deskletter
    ADD CONSTRAINT cases_deskletter_public_id_key UNIQUE (public_id);


--
-- Name: cases_destruction cases_destruction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_destruction
    ADD CONSTRAINT cases_destruction_pkey PRIMARY KEY (id);


--
-- Name: cases_draft cases_draft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_draft
    ADD CONSTRAINT cases_draft_pkey PRIMARY KEY (id);


--
-- Name: cases_draft cases_draft_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_draft
    ADD CONSTRAINT cases_draft_version UNIQUE (question_id, version);


--
-- Name: cases_duemoved cases_due_moved_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_duemoved
    ADD CONSTRAINT cases_due_moved_once UNIQUE (change_id, request_id);


--
-- Name: cases_duemoved cases_duemoved_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_duemoved
    ADD CONSTRAINT cases_duemoved_pkey PRIMARY KEY (id);


--
-- Name: cases_enclosed cases_enclosed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_enclosed
    ADD CONSTRAINT cases_enclosed_pkey PRIMARY KEY (id);


--
-- Name: cases_event cases_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_event
    ADD CONSTRAINT cases_event_pkey PRIMARY KEY (id);


--
-- Name: cases_event cases_event_supersedes_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_event
    ADD CONSTRAINT cases_event_supersedes_id_key UNIQUE (supersedes_id);


--
-- Name: cases_eventtext cases_eventtext_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_eventtext
    ADD CONSTRAINT cases_eventtext_pkey PRIMARY KEY (event_id);


--
-- Name: cases_releasefile cases_file_in_order; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_releasefile
    ADD CONSTRAINT cases_file_in_order UNIQUE (release_id, "position");


--
-- Name: cases_releasefile cases_file_name_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_releasefile
    ADD CONSTRAINT cases_file_name_once UNIQUE (release_id, name);


--
-- Name: cases_filechecked cases_filechecked_enclosed_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_filechecked
    ADD CONSTRAINT cases_filechecked_enclosed_id_key UNIQUE (enclosed_id);


--
-- Name: cases_filechecked cases_filechecked_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_filechecked
    ADD CONSTRAINT cases_filechecked_pkey PRIMARY KEY (id);


--
-- Name: cases_fileopened cases_fileopened_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_fileopened
    ADD CONSTRAINT cases_fileopened_pkey PRIMARY KEY (id);


--
-- Name: cases_fileread cases_fileread_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_fileread
    ADD CONSTRAINT cases_fileread_pkey PRIMARY KEY (event_id);


--
-- Name: cases_filledform cases_filledform_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_filledform
    ADD CONSTRAINT cases_filledform_pkey PRIMARY KEY (id);


--
-- Name: cases_savedfilter cases_filter_named_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_savedfilter
    ADD CONSTRAINT cases_filter_named_once UNIQUE (person_id, name);


--
-- Name: cases_filledform cases_form_filled_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_filledform
    ADD CONSTRAINT cases_form_filled_once UNIQUE (request_id, sha256);


--
-- Name: cases_incidenthandler cases_handler_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_incidenthandler
    ADD CONSTRAINT cases_handler_once UNIQUE (incident_id, person_id);


--
-- Name: cases_holidaychange cases_holiday_changed_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_holidaychange
    ADD CONSTRAINT cases_holiday_changed_once UNIQUE (change_id, division, day);


--
-- Name: cases_holidaychange cases_holidaychange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_holidaychange
    ADD CONSTRAINT cases_holidaychange_pkey PRIMARY KEY (id);


--
-- Name: cases_holidaylist cases_holidaylist_change_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_holidaylist
    ADD CONSTRAINT cases_holidaylist_change_id_key UNIQUE (change_id);


--
-- Name: cases_holidaylist cases_holidaylist_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_holidaylist
    ADD CONSTRAINT cases_holidaylist_pkey PRIMARY KEY (id);


--
-- Name: cases_registerimport cases_import_taken_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_registerimport
    ADD CONSTRAINT cases_import_taken_once UNIQUE (sha256, mapping);


--
-- Name: cases_incident cases_incident_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_incident
    ADD CONSTRAINT cases_incident_pkey PRIMARY KEY (id);


--
-- Name: cases_incident cases_incident_release_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_incident
    ADD CONSTRAINT cases_incident_release_id_key UNIQUE (release_id);


--
-- Name: cases_incidenthandler cases_incidenthandler_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_incidenthandler
    ADD CONSTRAINT cases_incidenthandler_pkey PRIMARY KEY (id);


--
-- Name: cases_incidentrecipient cases_incidentrecipient_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_incidentrecipient
    ADD CONSTRAINT cases_incidentrecipient_pkey PRIMARY KEY (id);


--
-- Name: cases_intake cases_intake_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_intake
    ADD CONSTRAINT cases_intake_pkey PRIMARY KEY (id);


--
-- Name: cases_intake cases_intake_request_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_intake
    ADD CONSTRAINT cases_intake_request_id_key UNIQUE (request_id);


--
-- Name: cases_lineversion cases_line_version_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_lineversion
    ADD CONSTRAINT cases_line_version_once UNIQUE (line_id, number);


--
-- Name: cases_lineversion cases_lineversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_lineversion
    ADD CONSTRAINT cases_lineversion_pkey PRIMARY KEY (id);


--
-- Name: cases_messageread_may_answer cases_messageread_may_an_messageread_id_question__736e9703_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_messageread_may_answer
    ADD CONSTRAINT cases_messageread_may_an_messageread_id_question__736e9703_uniq UNIQUE (messageread_id, question_id);


--
-- Name: cases_messageread_may_answer cases_messageread_may_answer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_messageread_may_answer
    ADD CONSTRAINT cases_messageread_may_answer_pkey PRIMARY KEY (id);


--
-- Name: cases_messageread cases_messageread_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_messageread
    ADD CONSTRAINT cases_messageread_pkey PRIMARY KEY (id);


--
-- Name: cases_messageread cases_messageread_raw_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_messageread
    ADD CONSTRAINT cases_messageread_raw_id_key UNIQUE (raw_id);


--
-- Name: cases_routingmodel cases_model_version_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_routingmodel
    ADD CONSTRAINT cases_model_version_once UNIQUE (kind, version);


--
-- Name: cases_namedreader cases_namedreader_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_namedreader
    ADD CONSTRAINT cases_namedreader_pkey PRIMARY KEY (id);


--
-- Name: cases_request cases_number_given_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_request
    ADD CONSTRAINT cases_number_given_once UNIQUE (prefix, number);


--
-- Name: cases_fileopened cases_opened_once_each; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_fileopened
    ADD CONSTRAINT cases_opened_once_each UNIQUE (enclosed_id, by_key);


--
-- Name: cases_pastrequest cases_pastrequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_pastrequest
    ADD CONSTRAINT cases_pastrequest_pkey PRIMARY KEY (id);


--
-- Name: cases_pastrequest cases_pastrequest_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_pastrequest
    ADD CONSTRAINT cases_pastrequest_reference_key UNIQUE (reference);


--
-- Name: cases_question cases_question_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_question
    ADD CONSTRAINT cases_question_pkey PRIMARY KEY (id);


--
-- Name: cases_namedreader cases_reader_named_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_namedreader
    ADD CONSTRAINT cases_reader_named_once UNIQUE (request_id, person_id);


--
-- Name: cases_incidentrecipient cases_recipient_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_incidentrecipient
    ADD CONSTRAINT cases_recipient_once UNIQUE (incident_id, who);


--
-- Name: cases_referencecounter cases_referencecounter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_referencecounter
    ADD CONSTRAINT cases_referencecounter_pkey PRIMARY KEY (prefix);


--
-- Name: cases_registerimport cases_registerimport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_registerimport
    ADD CONSTRAINT cases_registerimport_pkey PRIMARY KEY (id);


--
-- Name: cases_registeroffer cases_registeroffer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_registeroffer
    ADD CONSTRAINT cases_registeroffer_pkey PRIMARY KEY (id);


--
-- Name: cases_regulatorcase cases_regulatorcase_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_regulatorcase
    ADD CONSTRAINT cases_regulatorcase_pkey PRIMARY KEY (id);


--
-- Name: cases_regulatorstep cases_regulatorstep_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_regulatorstep
    ADD CONSTRAINT cases_regulatorstep_pkey PRIMARY KEY (id);


--
-- Name: cases_release cases_release_approval_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_release
    ADD CONSTRAINT cases_release_approval_id_key UNIQUE (approval_id);


--
-- Name: cases_release cases_release_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_release
    ADD CONSTRAINT cases_release_number UNIQUE (request_id, number);


--
-- Name: cases_release cases_release_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_release
    ADD CONSTRAINT cases_release_pkey PRIMARY KEY (id);


--
-- Name: cases_release cases_release_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_release
    ADD CONSTRAINT cases_release_public_id_key UNIQUE (public_id);


--
-- Name: cases_releasefile cases_releasefile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_releasefile
    ADD CONSTRAINT cases_releasefile_pkey PRIMARY KEY (id);


--
-- Name: cases_repeat cases_repeat_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_repeat
    ADD CONSTRAINT cases_repeat_pkey PRIMARY KEY (id);


--
-- Name: cases_repeat cases_repeat_question_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_repeat
    ADD CONSTRAINT cases_repeat_question_id_key UNIQUE (question_id);


--
-- Name: cases_request cases_request_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_request
    ADD CONSTRAINT cases_request_pkey PRIMARY KEY (id);


--
-- Name: cases_request cases_request_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_request
    ADD CONSTRAINT cases_request_public_id_key UNIQUE (public_id);


--
-- Name: cases_request cases_request_raw_sha256_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_request
    ADD CONSTRAINT cases_request_raw_sha256_key UNIQUE (raw_sha256);


--
-- Name: cases_request cases_request_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_request
    ADD CONSTRAINT cases_request_reference_key UNIQUE (reference);


--
-- Name: cases_requester cases_requester_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_requester
    ADD CONSTRAINT cases_requester_pkey PRIMARY KEY (id);


--
-- Name: cases_retentionperiod cases_retentionperiod_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_retentionperiod
    ADD CONSTRAINT cases_retentionperiod_pkey PRIMARY KEY (id);


--
-- Name: cases_review cases_review_case_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_review
    ADD CONSTRAINT cases_review_case_id_key UNIQUE (case_id);


--
-- Name: cases_review cases_review_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_review
    ADD CONSTRAINT cases_review_pkey PRIMARY KEY (id);


--
-- Name: cases_reviewoutcome cases_reviewoutcome_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_reviewoutcome
    ADD CONSTRAINT cases_reviewoutcome_pkey PRIMARY KEY (id);


--
-- Name: cases_routingmodel cases_routingmodel_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_routingmodel
    ADD CONSTRAINT cases_routingmodel_pkey PRIMARY KEY (id);


--
-- Name: cases_savedfilter cases_savedfilter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_savedfilter
    ADD CONSTRAINT cases_savedfilter_pkey PRIMARY KEY (id);


--
-- Name: cases_savedfilter cases_savedfilter_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_savedfilter
    ADD CONSTRAINT cases_savedfilter_public_id_key UNIQUE (public_id);


--
-- Name: cases_savedrequest cases_savedrequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_savedrequest
    ADD CONSTRAINT cases_savedrequest_pkey PRIMARY KEY (id);


--
-- Name: cases_settingchange cases_settingchange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_settingchange
    ADD CONSTRAINT cases_settingchange_pkey PRIMARY KEY (id);


--
-- Name: cases_signoffstage cases_signoffstage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_signoffstage
    ADD CONSTRAINT cases_signoffstage_pkey PRIMARY KEY (id);


--
-- Name: cases_signofftier cases_signofftier_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_signofftier
    ADD CONSTRAINT cases_signofftier_pkey PRIMARY KEY (id);


--
-- Name: cases_signoffstage cases_stage_has_its_place; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_signoffstage
    ADD CONSTRAINT cases_stage_has_its_place UNIQUE (tier_id, "position");


--
-- Name: cases_signoffstage cases_stage_named_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_signoffstage
    ADD CONSTRAINT cases_stage_named_once UNIQUE (tier_id, code);


--
-- Name: cases_standardline cases_standardline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_standardline
    ADD CONSTRAINT cases_standardline_pkey PRIMARY KEY (id);


--
-- Name: cases_standardline cases_standardline_title_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_standardline
    ADD CONSTRAINT cases_standardline_title_key UNIQUE (title);


--
-- Name: cases_submission cases_submission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_submission
    ADD CONSTRAINT cases_submission_pkey PRIMARY KEY (id);


--
-- Name: cases_surveyresponse cases_surveyresponse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_surveyresponse
    ADD CONSTRAINT cases_surveyresponse_pkey PRIMARY KEY (id);


--
-- Name: cases_signofftier cases_tier_once_from_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_signofftier
    ADD CONSTRAINT cases_tier_once_from_a_day UNIQUE (code, effective_from);


--
-- Name: improvement_packchart charts_of_a_pack_in_order; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_packchart
    ADD CONSTRAINT charts_of_a_pack_in_order UNIQUE (pack_id, "position");


--
-- Name: registers_column column_once_a_register; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_column
    ADD CONSTRAINT column_once_a_register UNIQUE (register_id, key);


--
-- Name: improvement_cycle cycles_of_a_ramp_are_numbered; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_cycle
    ADD CONSTRAINT cycles_of_a_ramp_are_numbered UNIQUE (project_id, ramp, number);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: files_fileuse file_use_said_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_fileuse
    ADD CONSTRAINT file_use_said_once UNIQUE (stored_id, kind, key, name);


--
-- Name: files_fileuse files_fileuse_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_fileuse
    ADD CONSTRAINT files_fileuse_pkey PRIMARY KEY (id);


--
-- Name: files_storedfile files_storedfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_pkey PRIMARY KEY (id);


--
-- Name: files_storedfile files_storedfile_sha256_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_sha256_key UNIQUE (sha256);


--
-- Name: improvement_benefit improvement_benefit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_benefit
    ADD CONSTRAINT improvement_benefit_pkey PRIMARY KEY (id);


--
-- Name: improvement_boardpack improvement_boardpack_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_boardpack
    ADD CONSTRAINT improvement_boardpack_pkey PRIMARY KEY (id);


--
-- Name: improvement_boardpack improvement_boardpack_replaces_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_boardpack
    ADD CONSTRAINT improvement_boardpack_replaces_id_key UNIQUE (replaces_id);


--
-- Name: improvement_chartdecision improvement_chartdecision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_chartdecision
    ADD CONSTRAINT improvement_chartdecision_pkey PRIMARY KEY (id);


--
-- Name: improvement_cycle improvement_cycle_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_cycle
    ADD CONSTRAINT improvement_cycle_pkey PRIMARY KEY (id);


--
-- Name: improvement_driver improvement_driver_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_driver
    ADD CONSTRAINT improvement_driver_pkey PRIMARY KEY (id);


--
-- Name: improvement_driveredit improvement_driveredit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_driveredit
    ADD CONSTRAINT improvement_driveredit_pkey PRIMARY KEY (id);


--
-- Name: improvement_extractmapping improvement_extractmapping_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_extractmapping
    ADD CONSTRAINT improvement_extractmapping_pkey PRIMARY KEY (id);


--
-- Name: improvement_extractmapping improvement_extractmapping_register_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_extractmapping
    ADD CONSTRAINT improvement_extractmapping_register_id_key UNIQUE (register_id);


--
-- Name: improvement_import improvement_import_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_import
    ADD CONSTRAINT improvement_import_pkey PRIMARY KEY (id);


--
-- Name: improvement_measure improvement_measure_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_measure
    ADD CONSTRAINT improvement_measure_name_key UNIQUE (name);


--
-- Name: improvement_measure improvement_measure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_measure
    ADD CONSTRAINT improvement_measure_pkey PRIMARY KEY (id);


--
-- Name: improvement_note improvement_note_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_note
    ADD CONSTRAINT improvement_note_pkey PRIMARY KEY (id);


--
-- Name: improvement_observation improvement_observation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_observation
    ADD CONSTRAINT improvement_observation_pkey PRIMARY KEY (id);


--
-- Name: improvement_observation improvement_observation_supersedes_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_observation
    ADD CONSTRAINT improvement_observation_supersedes_id_key UNIQUE (supersedes_id);


--
-- Name: improvement_packchart improvement_packchart_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_packchart
    ADD CONSTRAINT improvement_packchart_pkey PRIMARY KEY (id);


--
-- Name: improvement_packfile improvement_packfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_packfile
    ADD CONSTRAINT improvement_packfile_pkey PRIMARY KEY (id);


--
-- Name: improvement_programme improvement_programme_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_programme
    ADD CONSTRAINT improvement_programme_name_key UNIQUE (name);


--
-- Name: improvement_programme improvement_programme_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_programme
    ADD CONSTRAINT improvement_programme_pkey PRIMARY KEY (id);


--
-- Name: improvement_progressscore improvement_progressscore_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_progressscore
    ADD CONSTRAINT improvement_progressscore_pkey PRIMARY KEY (id);


--
-- Name: improvement_project improvement_project_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_project
    ADD CONSTRAINT improvement_project_pkey PRIMARY KEY (id);


--
-- Name: improvement_projectfile improvement_projectfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projectfile
    ADD CONSTRAINT improvement_projectfile_pkey PRIMARY KEY (id);


--
-- Name: improvement_projectmeasure improvement_projectmeasure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projectmeasure
    ADD CONSTRAINT improvement_projectmeasure_pkey PRIMARY KEY (id);


--
-- Name: improvement_projecttemplate_measures improvement_projecttempl_projecttemplate_id_measu_7ba6ce00_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projecttemplate_measures
    ADD CONSTRAINT improvement_projecttempl_projecttemplate_id_measu_7ba6ce00_uniq UNIQUE (projecttemplate_id, measure_id);


--
-- Name: improvement_projecttemplate_measures improvement_projecttemplate_measures_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projecttemplate_measures
    ADD CONSTRAINT improvement_projecttemplate_measures_pkey PRIMARY KEY (id);


--
-- Name: improvement_projecttemplate improvement_projecttemplate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projecttemplate
    ADD CONSTRAINT improvement_projecttemplate_pkey PRIMARY KEY (id);


--
-- Name: improvement_projecttemplate improvement_projecttemplate_replaces_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projecttemplate
    ADD CONSTRAINT improvement_projecttemplate_replaces_id_key UNIQUE (replaces_id);


--
-- Name: improvement_ruleschoice improvement_ruleschoice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_ruleschoice
    ADD CONSTRAINT improvement_ruleschoice_pkey PRIMARY KEY (id);


--
-- Name: improvement_selection improvement_selection_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_selection
    ADD CONSTRAINT improvement_selection_name_key UNIQUE (name);


--
-- Name: improvement_selection improvement_selection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_selection
    ADD CONSTRAINT improvement_selection_pkey PRIMARY KEY (id);


--
-- Name: improvement_target improvement_target_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_target
    ADD CONSTRAINT improvement_target_pkey PRIMARY KEY (id);


--
-- Name: improvement_task improvement_task_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_task
    ADD CONSTRAINT improvement_task_pkey PRIMARY KEY (id);


--
-- Name: improvement_teammember improvement_teammember_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_teammember
    ADD CONSTRAINT improvement_teammember_pkey PRIMARY KEY (id);


--
-- Name: letters_wordingversion letters_wording_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letters_wordingversion
    ADD CONSTRAINT letters_wording_version UNIQUE (key, language, version);


--
-- Name: letters_wordingversion letters_wordingversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letters_wordingversion
    ADD CONSTRAINT letters_wordingversion_pkey PRIMARY KEY (id);


--
-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);


--
-- Name: accounts_once once_for_each_actor; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_once
    ADD CONSTRAINT once_for_each_actor UNIQUE (actor_kind, actor_key, key);


--
-- Name: registers_change one_change_at_a_moment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_change
    ADD CONSTRAINT one_change_at_a_moment UNIQUE (register_id, at);


--
-- Name: accounts_regulator one_regulator_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_regulator
    ADD CONSTRAINT one_regulator_a_day EXCLUDE USING gist (daterange(effective_from, effective_to) WITH &&);


--
-- Name: improvement_target one_target_from_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_target
    ADD CONSTRAINT one_target_from_a_day UNIQUE (measure_id, place, from_day);


--
-- Name: post_outgoingattachment outgoing_attachment_in_order; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_outgoingattachment
    ADD CONSTRAINT outgoing_attachment_in_order UNIQUE (message_id, "position");


--
-- Name: registers_column position_once_a_register; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_column
    ADD CONSTRAINT position_once_a_register UNIQUE (register_id, "position");


--
-- Name: post_mailbox post_mailbox_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_mailbox
    ADD CONSTRAINT post_mailbox_name_key UNIQUE (name);


--
-- Name: post_mailbox post_mailbox_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_mailbox
    ADD CONSTRAINT post_mailbox_pkey PRIMARY KEY (id);


--
-- Name: post_oauthgrant post_oauthgrant_mailbox_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_oauthgrant
    ADD CONSTRAINT post_oauthgrant_mailbox_id_key UNIQUE (mailbox_id);


--
-- Name: post_oauthgrant post_oauthgrant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_oauthgrant
    ADD CONSTRAINT post_oauthgrant_pkey PRIMARY KEY (id);


--
-- Name: post_outgoingattachment post_outgoingattachment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_outgoingattachment
    ADD CONSTRAINT post_outgoingattachment_pkey PRIMARY KEY (id);


--
-- Name: post_outgoingmessage post_outgoingmessage_message_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_outgoingmessage
    ADD CONSTRAINT post_outgoingmessage_message_id_key UNIQUE (message_id);


--
-- Name: post_outgoingmessage post_outgoingmessage_once_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_outgoingmessage
    ADD CONSTRAINT post_outgoingmessage_once_key UNIQUE (once);


--
-- Name: post_outgoingmessage post_outgoingmessage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_outgoingmessage
    ADD CONSTRAINT post_outgoingmessage_pkey PRIMARY KEY (id);


--
-- Name: post_rawmessage post_rawmessage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_rawmessage
    ADD CONSTRAINT post_rawmessage_pkey PRIMARY KEY (id);


--
-- Name: post_rawmessage post_rawmessage_sha256_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_rawmessage
    ADD CONSTRAINT post_rawmessage_sha256_key UNIQUE (sha256);


--
-- Name: precedents_precedent precedent_remembered_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.precedents_precedent
    ADD CONSTRAINT precedent_remembered_once UNIQUE (source_kind, source_key);


--
-- Name: precedents_precedent precedents_precedent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.precedents_precedent
    ADD CONSTRAINT precedents_precedent_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);


--
-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);


--
-- Name: publication_logentry publication_logentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.publication_logentry
    ADD CONSTRAINT publication_logentry_pkey PRIMARY KEY (id);


--
-- Name: publication_logentry publication_logentry_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.publication_logentry
    ADD CONSTRAINT publication_logentry_public_id_key UNIQUE (public_id);


--
-- Name: publication_logentry publication_logentry_source_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.publication_logentry
    ADD CONSTRAINT publication_logentry_source_key UNIQUE (source);


--
-- Name: registers_change registers_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_change
    ADD CONSTRAINT registers_change_pkey PRIMARY KEY (id);


--
-- Name: registers_change registers_change_undoes_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_change
    ADD CONSTRAINT registers_change_undoes_id_key UNIQUE (undoes_id);


--
-- Name: registers_column registers_column_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_column
    ADD CONSTRAINT registers_column_pkey PRIMARY KEY (id);


--
-- Name: registers_correction registers_correction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_correction
    ADD CONSTRAINT registers_correction_pkey PRIMARY KEY (id);


--
-- Name: registers_factpolicy registers_factpolicy_fact_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_factpolicy
    ADD CONSTRAINT registers_factpolicy_fact_key UNIQUE (fact);


--
-- Name: registers_factpolicy registers_factpolicy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_factpolicy
    ADD CONSTRAINT registers_factpolicy_pkey PRIMARY KEY (id);


--
-- Name: registers_offered registers_offered_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_offered
    ADD CONSTRAINT registers_offered_pkey PRIMARY KEY (id);


--
-- Name: registers_register registers_register_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_register
    ADD CONSTRAINT registers_register_key_key UNIQUE (key);


--
-- Name: registers_register registers_register_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_register
    ADD CONSTRAINT registers_register_pkey PRIMARY KEY (id);


--
-- Name: registers_savedfact registers_savedfact_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_savedfact
    ADD CONSTRAINT registers_savedfact_key_key UNIQUE (key);


--
-- Name: registers_savedfact registers_savedfact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_savedfact
    ADD CONSTRAINT registers_savedfact_pkey PRIMARY KEY (id);


--
-- Name: socialaccount_socialaccount socialaccount_socialaccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);


--
-- Name: socialaccount_socialaccount socialaccount_socialaccount_provider_uid_fc810c6e_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);


--
-- Name: socialaccount_socialapp socialaccount_socialapp_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);


--
-- Name: socialaccount_socialtoken socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);


--
-- Name: socialaccount_socialtoken socialaccount_socialtoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);


--
-- Name: a_part_is_held_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX a_part_is_held_once ON public.improvement_teammember USING btree (project_id, person_id, role) WHERE (until IS NULL);


--
-- Name: a_project_has_a_file_of_a_name_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX a_project_has_a_file_of_a_name_once ON public.improvement_projectfile USING btree (project_id, name) WHERE (removed_at IS NULL);


--
-- Name: a_role_is_held_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX a_role_is_held_once ON public.accounts_roleassignment USING btree (person_id, role, department_id) NULLS NOT DISTINCT WHERE (ends IS NULL);


--
-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);


--
-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);


--
-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);


--
-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);


--
-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);


--
-- Name: accounts_department_name_24e45dbe_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_department_name_24e45dbe_like ON public.accounts_department USING btree (name varchar_pattern_ops);


--
-- Name: accounts_department_parent_id_1cf3cf29; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_department_parent_id_1cf3cf29 ON public.accounts_department USING btree (parent_id);


--
-- Name: accounts_departure_person_id_aa5606b8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_departure_person_id_aa5606b8 ON public.accounts_departure USING btree (person_id);


--
-- Name: accounts_leave_deputy_id_1461aa25; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_leave_deputy_id_1461aa25 ON public.accounts_leave USING btree (deputy_id);


--
-- Name: accounts_leave_person_id_a14eb5c7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_leave_person_id_a14eb5c7 ON public.accounts_leave USING btree (person_id);


--
-- Name: accounts_person_department_id_0c05ed01; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_person_department_id_0c05ed01 ON public.accounts_person USING btree (department_id);


--
-- Name: accounts_person_email_7de6b04f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_person_email_7de6b04f_like ON public.accounts_person USING btree (email varchar_pattern_ops);


--
-- Name: accounts_person_staff_number_a01065db_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_person_staff_number_a01065db_like ON public.accounts_person USING btree (staff_number varchar_pattern_ops);


--
-- Name: accounts_roleassignment_department_id_1a932cba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_roleassignment_department_id_1a932cba ON public.accounts_roleassignment USING btree (department_id);


--
-- Name: accounts_roleassignment_person_id_6faf928d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_roleassignment_person_id_6faf928d ON public.accounts_roleassignment USING btree (person_id);


--
-- Name: accounts_user_email_b2644a56_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_user_email_b2644a56_like ON public.accounts_user USING btree (email varchar_pattern_ops);


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: cases_approval_request_id_ebadf7aa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_approval_request_id_ebadf7aa ON public.cases_approval USING btree (request_id);


--
-- Name: cases_by_officer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_by_officer ON public.cases_request USING btree (officer_id, cached_due);


--
-- Name: cases_by_receipt; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_by_receipt ON public.cases_request USING btree (received_on);


--
-- Name: cases_by_state_and_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_by_state_and_due ON public.cases_request USING btree (cached_state, cached_due);


--
-- Name: cases_consultation_question_id_0c929e7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_consultation_question_id_0c929e7f ON public.cases_consultation USING btree (question_id);


--
-- Name: cases_costentry_question_id_ccabf6c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_costentry_question_id_ccabf6c8 ON public.cases_costentry USING btree (question_id);


--
-- Name: cases_costentry_request_id_061b594e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_costentry_request_id_061b594e ON public.cases_costentry USING btree (request_id);


--
-- Name: cases_decision_line_id_3a624528; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_decision_line_id_3a624528 ON public.cases_decision USING btree (line_id);


--
-- Name: cases_decision_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_decision_of ON public.cases_decision USING btree (question_id, written);


--
-- Name: cases_decision_question_id_0522acfd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_decision_question_id_0522acfd ON public.cases_decision USING btree (question_id);


--
-- Name: cases_deskletter_request_id_2be921eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_deskletter_request_id_2be921eb ON public.cases_deskletter USING btree (request_id);


--
-- Name: cases_destruction_agreed_by_id_ad2375b4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_destruction_agreed_by_id_ad2375b4 ON public.cases_destruction USING btree (agreed_by_id);


--
-- Name: cases_destruction_proposed_by_id_f4a494f5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_destruction_proposed_by_id_f4a494f5 ON public.cases_destruction USING btree (proposed_by_id);


--
-- Name: cases_destruction_proposed_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_destruction_proposed_once ON public.cases_destruction USING btree (kind, key) WHERE ((withdrawn_at IS NULL) AND ((destroyed_at IS NULL) OR (NOT ((kind)::text = 'past'::text))));


--
-- Name: cases_destruction_request_id_209984bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_destruction_request_id_209984bf ON public.cases_destruction USING btree (request_id);


--
-- Name: cases_draft_question_id_223cca75; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_draft_question_id_223cca75 ON public.cases_draft USING btree (question_id);


--
-- Name: cases_draft_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_draft_words ON public.cases_draft USING gin (to_tsvector('english'::regconfig, text));


--
-- Name: cases_duemoved_change_id_4e3e4167; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_duemoved_change_id_4e3e4167 ON public.cases_duemoved USING btree (change_id);


--
-- Name: cases_duemoved_request_id_14a463c9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_duemoved_request_id_14a463c9 ON public.cases_duemoved USING btree (request_id);


--
-- Name: cases_enclosed_name_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_enclosed_name_once ON public.cases_enclosed USING btree (request_id, name) WHERE (left_out_at IS NULL);


--
-- Name: cases_enclosed_request_id_bbc9a1bd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_enclosed_request_id_bbc9a1bd ON public.cases_enclosed USING btree (request_id);


--
-- Name: cases_event_by_case; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_event_by_case ON public.cases_event USING btree (request_id, happened_on, id);


--
-- Name: cases_event_by_type; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_event_by_type ON public.cases_event USING btree (type, happened_on);


--
-- Name: cases_event_request_id_c5a0f578; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_event_request_id_c5a0f578 ON public.cases_event USING btree (request_id);


--
-- Name: cases_eventtext_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_eventtext_words ON public.cases_eventtext USING gin (to_tsvector('english'::regconfig, text));


--
-- Name: cases_fileopened_enclosed_id_56e2ea17; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_fileopened_enclosed_id_56e2ea17 ON public.cases_fileopened USING btree (enclosed_id);


--
-- Name: cases_fileread_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_fileread_words ON public.cases_fileread USING gin (to_tsvector('english'::regconfig, text));


--
-- Name: cases_filledform_request_id_ec489624; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_filledform_request_id_ec489624 ON public.cases_filledform USING btree (request_id);


--
-- Name: cases_holidaychange_change_id_1f3df03d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_holidaychange_change_id_1f3df03d ON public.cases_holidaychange USING btree (change_id);


--
-- Name: cases_incidenthandler_incident_id_1ca6d023; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_incidenthandler_incident_id_1ca6d023 ON public.cases_incidenthandler USING btree (incident_id);


--
-- Name: cases_incidenthandler_person_id_642f9d0f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_incidenthandler_person_id_642f9d0f ON public.cases_incidenthandler USING btree (person_id);


--
-- Name: cases_incidentrecipient_incident_id_3b333d25; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_incidentrecipient_incident_id_3b333d25 ON public.cases_incidentrecipient USING btree (incident_id);


--
-- Name: cases_lineversion_line_id_e08f94ef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_lineversion_line_id_e08f94ef ON public.cases_lineversion USING btree (line_id);


--
-- Name: cases_messageread_enclosed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_messageread_enclosed ON public.cases_messageread USING gin (to_tsvector('english'::regconfig, enclosed)) WHERE (enclosed <> ''::text);


--
-- Name: cases_messageread_guess_id_2b9214d7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_messageread_guess_id_2b9214d7 ON public.cases_messageread USING btree (guess_id);


--
-- Name: cases_messageread_may_answer_messageread_id_2dbeba91; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_messageread_may_answer_messageread_id_2dbeba91 ON public.cases_messageread_may_answer USING btree (messageread_id);


--
-- Name: cases_messageread_may_answer_question_id_ce32c363; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_messageread_may_answer_question_id_ce32c363 ON public.cases_messageread_may_answer USING btree (question_id);


--
-- Name: cases_messageread_question_id_130f87ca; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_messageread_question_id_130f87ca ON public.cases_messageread USING btree (question_id);


--
-- Name: cases_messageread_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_messageread_words ON public.cases_messageread USING gin (to_tsvector('english'::regconfig, (((subject)::text || ' '::text) || "left"(text, 200000))));


--
-- Name: cases_model_one_in_use; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_model_one_in_use ON public.cases_routingmodel USING btree (kind) WHERE active;


--
-- Name: cases_namedreader_person_id_f097dfd6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_namedreader_person_id_f097dfd6 ON public.cases_namedreader USING btree (person_id);


--
-- Name: cases_namedreader_request_id_3e965f75; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_namedreader_request_id_3e965f75 ON public.cases_namedreader USING btree (request_id);


--
-- Name: cases_part_position_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_part_position_once ON public.cases_question USING btree (parent_id, "position") WHERE ((parent_id IS NOT NULL) AND (retired_at IS NULL));


--
-- Name: cases_past_by_receipt; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_past_by_receipt ON public.cases_pastrequest USING btree (received_on DESC);


--
-- Name: cases_past_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_past_search ON public.cases_pastrequest USING gin (to_tsvector('english'::regconfig, (((COALESCE(subject, ''::character varying))::text || ' '::text) || COALESCE(text, ''::text))));


--
-- Name: cases_pastrequest_brought_by_id_c7663f30; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_pastrequest_brought_by_id_c7663f30 ON public.cases_pastrequest USING btree (brought_by_id);


--
-- Name: cases_pastrequest_reference_04c9fc56_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_pastrequest_reference_04c9fc56_like ON public.cases_pastrequest USING btree (reference varchar_pattern_ops);


--
-- Name: cases_pastrequest_source_id_f24c2775; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_pastrequest_source_id_f24c2775 ON public.cases_pastrequest USING btree (source_id);


--
-- Name: cases_question_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_question_like ON public.cases_question USING gin (text public.gin_trgm_ops) WHERE ((parent_id IS NULL) AND (retired_at IS NULL));


--
-- Name: cases_question_owner_department_id_47627dee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_question_owner_department_id_47627dee ON public.cases_question USING btree (owner_department_id);


--
-- Name: cases_question_owner_person_id_583a3493; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_question_owner_person_id_583a3493 ON public.cases_question USING btree (owner_person_id);


--
-- Name: cases_question_parent_id_28e8f931; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_question_parent_id_28e8f931 ON public.cases_question USING btree (parent_id);


--
-- Name: cases_question_position_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX cases_question_position_once ON public.cases_question USING btree (request_id, "position") WHERE ((parent_id IS NULL) AND (retired_at IS NULL));


--
-- Name: cases_question_request_id_448a2a8c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_question_request_id_448a2a8c ON public.cases_question USING btree (request_id);


--
-- Name: cases_referencecounter_prefix_72e1c430_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_referencecounter_prefix_72e1c430_like ON public.cases_referencecounter USING btree (prefix varchar_pattern_ops);


--
-- Name: cases_registeroffer_run_id_842f98d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_registeroffer_run_id_842f98d4 ON public.cases_registeroffer USING btree (run_id);


--
-- Name: cases_regulatorcase_officer_id_f894a947; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_regulatorcase_officer_id_f894a947 ON public.cases_regulatorcase USING btree (officer_id);


--
-- Name: cases_regulatorcase_request_id_495123e3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_regulatorcase_request_id_495123e3 ON public.cases_regulatorcase USING btree (request_id);


--
-- Name: cases_regulatorstep_matter_id_7abe4a49; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_regulatorstep_matter_id_7abe4a49 ON public.cases_regulatorstep USING btree (matter_id);


--
-- Name: cases_regulatorstep_owner_id_d90a4c71; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_regulatorstep_owner_id_d90a4c71 ON public.cases_regulatorstep USING btree (owner_id);


--
-- Name: cases_regulatorstep_release_id_942a6ca0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_regulatorstep_release_id_942a6ca0 ON public.cases_regulatorstep USING btree (release_id);


--
-- Name: cases_release_corrects_id_562e7fdf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_release_corrects_id_562e7fdf ON public.cases_release USING btree (corrects_id);


--
-- Name: cases_release_request_id_98a32215; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_release_request_id_98a32215 ON public.cases_release USING btree (request_id);


--
-- Name: cases_release_signatory_id_63f45c60; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_release_signatory_id_63f45c60 ON public.cases_release USING btree (signatory_id);


--
-- Name: cases_releasefile_release_id_d0560bc5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_releasefile_release_id_d0560bc5 ON public.cases_releasefile USING btree (release_id);


--
-- Name: cases_repeat_earlier_id_9810c2fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_repeat_earlier_id_9810c2fa ON public.cases_repeat USING btree (earlier_id);


--
-- Name: cases_request_imported_by_id_dc00f8fe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_request_imported_by_id_dc00f8fe ON public.cases_request USING btree (imported_by_id);


--
-- Name: cases_request_officer_id_751d5233; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_request_officer_id_751d5233 ON public.cases_request USING btree (officer_id);


--
-- Name: cases_request_raw_sha256_580cf5f3_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_request_raw_sha256_580cf5f3_like ON public.cases_request USING btree (raw_sha256 varchar_pattern_ops);


--
-- Name: cases_request_reference_ce4f2489_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_request_reference_ce4f2489_like ON public.cases_request USING btree (reference varchar_pattern_ops);


--
-- Name: cases_request_requester_id_6367fcbe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_request_requester_id_6367fcbe ON public.cases_request USING btree (requester_id);


--
-- Name: cases_request_review_of_id_b16ecf19; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_request_review_of_id_b16ecf19 ON public.cases_request USING btree (review_of_id);


--
-- Name: cases_request_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_request_words ON public.cases_request USING gin (to_tsvector('english'::regconfig, (((((reference)::text || ' '::text) || (subject)::text) || ' '::text) || text)));


--
-- Name: cases_requester_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_requester_email ON public.cases_requester USING btree (email);


--
-- Name: cases_requester_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_requester_words ON public.cases_requester USING gin (to_tsvector('english'::regconfig, (((((name)::text || ' '::text) || (organisation)::text) || ' '::text) || (email)::text)));


--
-- Name: cases_review_original_id_4b148e77; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_review_original_id_4b148e77 ON public.cases_review USING btree (original_id);


--
-- Name: cases_review_reviewer_id_bbb3b635; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_review_reviewer_id_bbb3b635 ON public.cases_review USING btree (reviewer_id);


--
-- Name: cases_reviewoutcome_question_id_983f4f22; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_reviewoutcome_question_id_983f4f22 ON public.cases_reviewoutcome USING btree (question_id);


--
-- Name: cases_savedfilter_person_id_ce7a6411; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_savedfilter_person_id_ce7a6411 ON public.cases_savedfilter USING btree (person_id);


--
-- Name: cases_savedrequest_expires_at_259cd09f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_savedrequest_expires_at_259cd09f ON public.cases_savedrequest USING btree (expires_at);


--
-- Name: cases_sent_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_sent_words ON public.post_outgoingmessage USING gin (to_tsvector('english'::regconfig, (((subject)::text || ' '::text) || regexp_replace("left"(text, 200000), 'https?://\S+'::text, ''::text, 'g'::text)))) WHERE ((kind)::text = 'case'::text);


--
-- Name: cases_setting_changed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_setting_changed ON public.cases_settingchange USING btree (name, effective_from);


--
-- Name: cases_signoffstage_code_7d43766f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_signoffstage_code_7d43766f ON public.cases_signoffstage USING btree (code);


--
-- Name: cases_signoffstage_code_7d43766f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_signoffstage_code_7d43766f_like ON public.cases_signoffstage USING btree (code varchar_pattern_ops);


--
-- Name: cases_signoffstage_person_id_a196cb8f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_signoffstage_person_id_a196cb8f ON public.cases_signoffstage USING btree (person_id);


--
-- Name: cases_signoffstage_tier_id_e8cd4978; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_signoffstage_tier_id_e8cd4978 ON public.cases_signoffstage USING btree (tier_id);


--
-- Name: cases_signofftier_code_ee01619b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_signofftier_code_ee01619b ON public.cases_signofftier USING btree (code);


--
-- Name: cases_signofftier_code_ee01619b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_signofftier_code_ee01619b_like ON public.cases_signofftier USING btree (code varchar_pattern_ops);


--
-- Name: cases_standardline_title_2c098912_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_standardline_title_2c098912_like ON public.cases_standardline USING btree (title varchar_pattern_ops);


--
-- Name: cases_submission_question_id_f59684a3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_submission_question_id_f59684a3 ON public.cases_submission USING btree (question_id);


--
-- Name: cases_submission_to_id_f05551aa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_submission_to_id_f05551aa ON public.cases_submission USING btree (to_id);


--
-- Name: cases_surveyresponse_request_id_c300a7ef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_surveyresponse_request_id_c300a7ef ON public.cases_surveyresponse USING btree (request_id);


--
-- Name: cases_to_acknowledge; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cases_to_acknowledge ON public.cases_intake USING btree (acknowledge_at) WHERE ((acknowledge_at IS NOT NULL) AND (confirmed_at IS NULL));


--
-- Name: correction_fact; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX correction_fact ON public.registers_correction USING btree (fact);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: file_use_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX file_use_of ON public.files_fileuse USING btree (kind, key);


--
-- Name: files_fileuse_stored_id_81d62ed4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_fileuse_stored_id_81d62ed4 ON public.files_fileuse USING btree (stored_id);


--
-- Name: files_storedfile_sha256_d89381b8_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX files_storedfile_sha256_d89381b8_like ON public.files_storedfile USING btree (sha256 varchar_pattern_ops);


--
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));


--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);


--
-- Name: improvement_benefit_agreed_by_id_780d2b62; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_benefit_agreed_by_id_780d2b62 ON public.improvement_benefit USING btree (agreed_by_id);


--
-- Name: improvement_benefit_claimed_by_id_15f54aff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_benefit_claimed_by_id_15f54aff ON public.improvement_benefit USING btree (claimed_by_id);


--
-- Name: improvement_benefit_measure_id_7294d508; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_benefit_measure_id_7294d508 ON public.improvement_benefit USING btree (measure_id);


--
-- Name: improvement_benefit_project_id_d7103ea9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_benefit_project_id_d7103ea9 ON public.improvement_benefit USING btree (project_id);


--
-- Name: improvement_boardpack_issued_by_id_bb4ca500; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_boardpack_issued_by_id_bb4ca500 ON public.improvement_boardpack USING btree (issued_by_id);


--
-- Name: improvement_boardpack_prepared_by_id_fa6cc329; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_boardpack_prepared_by_id_fa6cc329 ON public.improvement_boardpack USING btree (prepared_by_id);


--
-- Name: improvement_chartdecision_agreed_by_id_ea931f96; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_chartdecision_agreed_by_id_ea931f96 ON public.improvement_chartdecision USING btree (agreed_by_id);


--
-- Name: improvement_chartdecision_decided_by_id_0d516b3b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_chartdecision_decided_by_id_0d516b3b ON public.improvement_chartdecision USING btree (decided_by_id);


--
-- Name: improvement_chartdecision_measure_id_8bb0d1c2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_chartdecision_measure_id_8bb0d1c2 ON public.improvement_chartdecision USING btree (measure_id);


--
-- Name: improvement_chartdecision_undone_by_id_fac00e9e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_chartdecision_undone_by_id_fac00e9e ON public.improvement_chartdecision USING btree (undone_by_id);


--
-- Name: improvement_cycle_idea_id_42240915; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_cycle_idea_id_42240915 ON public.improvement_cycle USING btree (idea_id);


--
-- Name: improvement_cycle_measure_id_dceb78b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_cycle_measure_id_dceb78b2 ON public.improvement_cycle USING btree (measure_id);


--
-- Name: improvement_cycle_project_id_46e6d8cb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_cycle_project_id_46e6d8cb ON public.improvement_cycle USING btree (project_id);


--
-- Name: improvement_driver_measure_id_fa88bc71; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_driver_measure_id_fa88bc71 ON public.improvement_driver USING btree (measure_id);


--
-- Name: improvement_driver_project_id_b597bbc6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_driver_project_id_b597bbc6 ON public.improvement_driver USING btree (project_id);


--
-- Name: improvement_driveredit_by_id_06c2cb39; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_driveredit_by_id_06c2cb39 ON public.improvement_driveredit USING btree (by_id);


--
-- Name: improvement_driveredit_project_id_fdfd3ccb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_driveredit_project_id_fdfd3ccb ON public.improvement_driveredit USING btree (project_id);


--
-- Name: improvement_import_by_id_887d956d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_import_by_id_887d956d ON public.improvement_import USING btree (by_id);


--
-- Name: improvement_measure_36b090_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_measure_36b090_idx ON public.improvement_observation USING btree (measure_id, day);


--
-- Name: improvement_measure_64ad88_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_measure_64ad88_idx ON public.improvement_observation USING btree (measure_id, place, day);


--
-- Name: improvement_measure_collected_by_id_e563bc06; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_measure_collected_by_id_e563bc06 ON public.improvement_measure USING btree (collected_by_id);


--
-- Name: improvement_measure_name_81cabb56_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_measure_name_81cabb56_like ON public.improvement_measure USING btree (name varchar_pattern_ops);


--
-- Name: improvement_note_by_id_fb2de4e2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_note_by_id_fb2de4e2 ON public.improvement_note USING btree (by_id);


--
-- Name: improvement_note_project_id_22c0b47e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_note_project_id_22c0b47e ON public.improvement_note USING btree (project_id);


--
-- Name: improvement_observation_measure_id_1ff6c34f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_observation_measure_id_1ff6c34f ON public.improvement_observation USING btree (measure_id);


--
-- Name: improvement_observation_recorded_by_id_bf40427c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_observation_recorded_by_id_bf40427c ON public.improvement_observation USING btree (recorded_by_id);


--
-- Name: improvement_packchart_measure_id_c5c37a58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_packchart_measure_id_c5c37a58 ON public.improvement_packchart USING btree (measure_id);


--
-- Name: improvement_packchart_pack_id_6b49bde5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_packchart_pack_id_6b49bde5 ON public.improvement_packchart USING btree (pack_id);


--
-- Name: improvement_packchart_signed_by_id_8f354383; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_packchart_signed_by_id_8f354383 ON public.improvement_packchart USING btree (signed_by_id);


--
-- Name: improvement_packchart_written_by_id_9a7e44b7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_packchart_written_by_id_9a7e44b7 ON public.improvement_packchart USING btree (written_by_id);


--
-- Name: improvement_packfile_pack_id_2b691e60; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_packfile_pack_id_2b691e60 ON public.improvement_packfile USING btree (pack_id);


--
-- Name: improvement_programme_name_a2f0a351_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_programme_name_a2f0a351_like ON public.improvement_programme USING btree (name varchar_pattern_ops);


--
-- Name: improvement_progressscore_confirmed_by_id_52a21eb0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_progressscore_confirmed_by_id_52a21eb0 ON public.improvement_progressscore USING btree (confirmed_by_id);


--
-- Name: improvement_progressscore_countersigned_by_id_59299c7a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_progressscore_countersigned_by_id_59299c7a ON public.improvement_progressscore USING btree (countersigned_by_id);


--
-- Name: improvement_progressscore_project_id_bcd0d839; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_progressscore_project_id_bcd0d839 ON public.improvement_progressscore USING btree (project_id);


--
-- Name: improvement_project_2dc74f_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_project_2dc74f_idx ON public.improvement_note USING btree (project_id, kind, "on" DESC);


--
-- Name: improvement_project_charter_approved_by_id_4f53fe74; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_project_charter_approved_by_id_4f53fe74 ON public.improvement_project USING btree (charter_approved_by_id);


--
-- Name: improvement_project_department_id_629da446; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_project_department_id_629da446 ON public.improvement_project USING btree (department_id);


--
-- Name: improvement_project_programme_id_7129b118; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_project_programme_id_7129b118 ON public.improvement_project USING btree (programme_id);


--
-- Name: improvement_project_template_id_40c0bfa2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_project_template_id_40c0bfa2 ON public.improvement_project USING btree (template_id);


--
-- Name: improvement_projectfile_added_by_id_49912f21; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_projectfile_added_by_id_49912f21 ON public.improvement_projectfile USING btree (added_by_id);


--
-- Name: improvement_projectfile_benefit_id_dfe2d309; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_projectfile_benefit_id_dfe2d309 ON public.improvement_projectfile USING btree (benefit_id);


--
-- Name: improvement_projectfile_project_id_8b286836; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_projectfile_project_id_8b286836 ON public.improvement_projectfile USING btree (project_id);


--
-- Name: improvement_projectfile_removed_by_id_f92bdc09; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_projectfile_removed_by_id_f92bdc09 ON public.improvement_projectfile USING btree (removed_by_id);


--
-- Name: improvement_projectmeasure_measure_id_cbb61d16; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_projectmeasure_measure_id_cbb61d16 ON public.improvement_projectmeasure USING btree (measure_id);


--
-- Name: improvement_projectmeasure_project_id_3b673785; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_projectmeasure_project_id_3b673785 ON public.improvement_projectmeasure USING btree (project_id);


--
-- Name: improvement_projecttemplat_projecttemplate_id_c9419586; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_projecttemplat_projecttemplate_id_c9419586 ON public.improvement_projecttemplate_measures USING btree (projecttemplate_id);


--
-- Name: improvement_projecttemplate_made_by_id_a4a3deee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_projecttemplate_made_by_id_a4a3deee ON public.improvement_projecttemplate USING btree (made_by_id);


--
-- Name: improvement_projecttemplate_measures_measure_id_2a0e6e53; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_projecttemplate_measures_measure_id_2a0e6e53 ON public.improvement_projecttemplate_measures USING btree (measure_id);


--
-- Name: improvement_ruleschoice_chosen_by_id_886e7822; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_ruleschoice_chosen_by_id_886e7822 ON public.improvement_ruleschoice USING btree (chosen_by_id);


--
-- Name: improvement_selection_name_fc199823_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_selection_name_fc199823_like ON public.improvement_selection USING btree (name varchar_pattern_ops);


--
-- Name: improvement_target_measure_id_cdbec1a8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_target_measure_id_cdbec1a8 ON public.improvement_target USING btree (measure_id);


--
-- Name: improvement_task_person_id_b42d5fd8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_task_person_id_b42d5fd8 ON public.improvement_task USING btree (person_id);


--
-- Name: improvement_task_project_id_a1f94b66; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_task_project_id_a1f94b66 ON public.improvement_task USING btree (project_id);


--
-- Name: improvement_teammember_person_id_c6e564cf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_teammember_person_id_c6e564cf ON public.improvement_teammember USING btree (person_id);


--
-- Name: improvement_teammember_project_id_7622535f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX improvement_teammember_project_id_7622535f ON public.improvement_teammember USING btree (project_id);


--
-- Name: links_to_a_thing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX links_to_a_thing ON public.accounts_link USING btree (kind, key);


--
-- Name: log_latest_first; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX log_latest_first ON public.publication_logentry USING btree (answered_on DESC, id DESC) WHERE ((standing)::text = 'published'::text);


--
-- Name: log_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX log_search ON public.publication_logentry USING gin (search);


--
-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);


--
-- Name: one_departure_at_a_time; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_departure_at_a_time ON public.accounts_departure USING btree (person_id) WHERE (undone_at IS NULL);


--
-- Name: one_first_value_for_a_place_and_day; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_first_value_for_a_place_and_day ON public.improvement_observation USING btree (measure_id, place, day) WHERE (supersedes_id IS NULL);


--
-- Name: one_sign_in_for_each_address; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_sign_in_for_each_address ON public.accounts_user USING btree (lower((email)::text));


--
-- Name: one_standing_decision_of_a_kind_for_a_day; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_standing_decision_of_a_kind_for_a_day ON public.improvement_chartdecision USING btree (measure_id, place, kind, day) NULLS NOT DISTINCT WHERE (undone_at IS NULL);


--
-- Name: outgoing_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outgoing_due ON public.post_outgoingmessage USING btree (next_attempt) WHERE ((state)::text = 'queued'::text);


--
-- Name: outgoing_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outgoing_of ON public.post_outgoingmessage USING btree (kind, key);


--
-- Name: post_mailbox_name_29afeb64_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_mailbox_name_29afeb64_like ON public.post_mailbox USING btree (name varchar_pattern_ops);


--
-- Name: post_outgoingattachment_message_id_1f188f4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_outgoingattachment_message_id_1f188f4b ON public.post_outgoingattachment USING btree (message_id);


--
-- Name: post_outgoingattachment_stored_id_caf59139; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_outgoingattachment_stored_id_caf59139 ON public.post_outgoingattachment USING btree (stored_id);


--
-- Name: post_outgoingmessage_message_id_6f1c21fa_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_outgoingmessage_message_id_6f1c21fa_like ON public.post_outgoingmessage USING btree (message_id varchar_pattern_ops);


--
-- Name: post_outgoingmessage_once_58a04294_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_outgoingmessage_once_58a04294_like ON public.post_outgoingmessage USING btree (once varchar_pattern_ops);


--
-- Name: post_rawmessage_message_id_c53da9c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_rawmessage_message_id_c53da9c4 ON public.post_rawmessage USING btree (message_id);


--
-- Name: post_rawmessage_message_id_c53da9c4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_rawmessage_message_id_c53da9c4_like ON public.post_rawmessage USING btree (message_id varchar_pattern_ops);


--
-- Name: post_rawmessage_sha256_330c4605_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_rawmessage_sha256_330c4605_like ON public.post_rawmessage USING btree (sha256 varchar_pattern_ops);


--
-- Name: post_rawmessage_stored_id_107d1411; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_rawmessage_stored_id_107d1411 ON public.post_rawmessage USING btree (stored_id);


--
-- Name: precedent_question_trgm; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX precedent_question_trgm ON public.precedents_precedent USING gin (question public.gin_trgm_ops);


--
-- Name: precedent_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX precedent_search ON public.precedents_precedent USING gin (search);


--
-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);


--
-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));


--
-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);


--
-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);


--
-- Name: publication_logentry_source_0deadbdc_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX publication_logentry_source_0deadbdc_like ON public.publication_logentry USING btree (source varchar_pattern_ops);


--
-- Name: raw_message_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX raw_message_of ON public.post_rawmessage USING btree (kind, key);


--
-- Name: raw_message_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX raw_message_waiting ON public.post_rawmessage USING btree (status, received);


--
-- Name: registers_change_register_id_c667bc6f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registers_change_register_id_c667bc6f ON public.registers_change USING btree (register_id);


--
-- Name: registers_column_register_id_65f997de; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registers_column_register_id_65f997de ON public.registers_column USING btree (register_id);


--
-- Name: registers_factpolicy_fact_871fb65c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registers_factpolicy_fact_871fb65c_like ON public.registers_factpolicy USING btree (fact varchar_pattern_ops);


--
-- Name: registers_offered_register_id_e47a9855; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registers_offered_register_id_e47a9855 ON public.registers_offered USING btree (register_id);


--
-- Name: registers_register_key_1270a12d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registers_register_key_1270a12d_like ON public.registers_register USING btree (key varchar_pattern_ops);


--
-- Name: registers_register_owner_id_e7f256ef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registers_register_owner_id_e7f256ef ON public.registers_register USING btree (owner_id);


--
-- Name: registers_register_steward_id_dff2eb14; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registers_register_steward_id_dff2eb14 ON public.registers_register USING btree (steward_id);


--
-- Name: registers_savedfact_approved_by_id_de66dbb7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registers_savedfact_approved_by_id_de66dbb7 ON public.registers_savedfact USING btree (approved_by_id);


--
-- Name: registers_savedfact_key_aaf2c60f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registers_savedfact_key_aaf2c60f_like ON public.registers_savedfact USING btree (key varchar_pattern_ops);


--
-- Name: registers_savedfact_register_id_c5ca27f2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX registers_savedfact_register_id_c5ca27f2 ON public.registers_savedfact USING btree (register_id);


--
-- Name: socialaccount_socialaccount_user_id_8146e70c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);


--
-- Name: socialaccount_socialtoken_account_id_951f210e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);


--
-- Name: socialaccount_socialtoken_app_id_636a42d7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);


--
-- Name: trail_of_a_thing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trail_of_a_thing ON public.accounts_trailentry USING btree (kind, key, at);


--
-- Name: trail_of_an_actor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trail_of_an_actor ON public.accounts_trailentry USING btree (actor_kind, actor_key, at);


--
-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));


--
-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";


--
-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;


--
-- Name: cases_event cases_event_never_rewritten; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER cases_event_never_rewritten BEFORE DELETE OR UPDATE ON public.cases_event FOR EACH ROW EXECUTE FUNCTION public.cases_never_rewritten();


--
-- Name: cases_release cases_release_never_rewritten; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER cases_release_never_rewritten BEFORE DELETE OR UPDATE ON public.cases_release FOR EACH ROW EXECUTE FUNCTION public.cases_never_rewritten();


--
-- Name: cases_releasefile cases_releasefile_never_rewritten; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER cases_releasefile_never_rewritten BEFORE DELETE OR UPDATE ON public.cases_releasefile FOR EACH ROW EXECUTE FUNCTION public.cases_never_rewritten();


--
-- Name: improvement_packchart charts_of_issued_pack_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER charts_of_issued_pack_stay BEFORE DELETE OR UPDATE ON public.improvement_packchart FOR EACH ROW EXECUTE FUNCTION public.improvement_refuse_issued_pack();


--
-- Name: improvement_boardpack issued_pack_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER issued_pack_stays BEFORE DELETE OR UPDATE ON public.improvement_boardpack FOR EACH ROW EXECUTE FUNCTION public.improvement_refuse_issued_pack();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();


--
-- Name: accounts_trailentry trail_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER trail_stands BEFORE DELETE OR UPDATE ON public.accounts_trailentry FOR EACH ROW EXECUTE FUNCTION public.accounts_trail_stands();


--
-- Name: accounts_trailtext trail_text_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER trail_text_stays BEFORE DELETE ON public.accounts_trailtext FOR EACH ROW EXECUTE FUNCTION public.accounts_trail_stands();


--
-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_department accounts_department_parent_id_1cf3cf29_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_department
    ADD CONSTRAINT accounts_department_parent_id_1cf3cf29_fk_accounts_ FOREIGN KEY (parent_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_departure accounts_departure_person_id_aa5606b8_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_departure
    ADD CONSTRAINT accounts_departure_person_id_aa5606b8_fk_accounts_person_id FOREIGN KEY (person_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_leave accounts_leave_deputy_id_1461aa25_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_leave
    ADD CONSTRAINT accounts_leave_deputy_id_1461aa25_fk_accounts_person_id FOREIGN KEY (deputy_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_leave accounts_leave_person_id_a14eb5c7_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_leave
    ADD CONSTRAINT accounts_leave_person_id_a14eb5c7_fk_accounts_person_id FOREIGN KEY (person_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_person accounts_person_department_id_0c05ed01_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_person
    ADD CONSTRAINT accounts_person_department_id_0c05ed01_fk_accounts_ FOREIGN KEY (department_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_roleassignment accounts_roleassignm_department_id_1a932cba_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_roleassignment
    ADD CONSTRAINT accounts_roleassignm_department_id_1a932cba_fk_accounts_ FOREIGN KEY (department_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_roleassignment accounts_roleassignm_person_id_6faf928d_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_roleassignment
    ADD CONSTRAINT accounts_roleassignm_person_id_6faf928d_fk_accounts_ FOREIGN KEY (person_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_trailtext accounts_trailtext_entry_id_2987bfca_fk_accounts_trailentry_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_trailtext
    ADD CONSTRAINT accounts_trailtext_entry_id_2987bfca_fk_accounts_trailentry_id FOREIGN KEY (entry_id) REFERENCES public.accounts_trailentry(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_user accounts_user_person_id_6f9b1782_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_person_id_6f9b1782_fk_accounts_person_id FOREIGN KEY (person_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_approval cases_approval_request_id_ebadf7aa_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_approval
    ADD CONSTRAINT cases_approval_request_id_ebadf7aa_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_consultation cases_consultation_letter_id_c7100c63_fk_cases_deskletter_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_consultation
    ADD CONSTRAINT cases_consultation_letter_id_c7100c63_fk_cases_deskletter_id FOREIGN KEY (letter_id) REFERENCES public.cases_deskletter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_consultation cases_consultation_question_id_0c929e7f_fk_cases_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_consultation
    ADD CONSTRAINT cases_consultation_question_id_0c929e7f_fk_cases_question_id FOREIGN KEY (question_id) REFERENCES public.cases_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_costentry cases_costentry_question_id_ccabf6c8_fk_cases_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_costentry
    ADD CONSTRAINT cases_costentry_question_id_ccabf6c8_fk_cases_question_id FOREIGN KEY (question_id) REFERENCES public.cases_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_costentry cases_costentry_request_id_061b594e_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_costentry
    ADD CONSTRAINT cases_costentry_request_id_061b594e_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_costsheet cases_costsheet_request_id_e2e54b76_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_costsheet
    ADD CONSTRAINT cases_costsheet_request_id_e2e54b76_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_decision cases_decision_line_id_3a624528_fk_cases_lineversion_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_decision
    ADD CONSTRAINT cases_decision_line_id_3a624528_fk_cases_lineversion_id FOREIGN KEY (line_id) REFERENCES public.cases_lineversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_decision cases_decision_question_id_0522acfd_fk_cases_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_decision
    ADD CONSTRAINT cases_decision_question_id_0522acfd_fk_cases_question_id FOREIGN KEY (question_id) REFERENCES public.cases_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_deskletter cases_deskletter_event_id_956ad20b_fk_cases_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_deskletter
    ADD CONSTRAINT cases_deskletter_event_id_956ad20b_fk_cases_event_id FOREIGN KEY (event_id) REFERENCES public.cases_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_deskletter cases_deskletter_request_id_2be921eb_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_deskletter
    ADD CONSTRAINT cases_deskletter_request_id_2be921eb_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_destruction cases_destruction_agreed_by_id_ad2375b4_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_destruction
    ADD CONSTRAINT cases_destruction_agreed_by_id_ad2375b4_fk_accounts_person_id FOREIGN KEY (agreed_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_destruction cases_destruction_proposed_by_id_f4a494f5_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_destruction
    ADD CONSTRAINT cases_destruction_proposed_by_id_f4a494f5_fk_accounts_person_id FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_destruction cases_destruction_request_id_209984bf_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_destruction
    ADD CONSTRAINT cases_destruction_request_id_209984bf_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_draft cases_draft_question_id_223cca75_fk_cases_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_draft
    ADD CONSTRAINT cases_draft_question_id_223cca75_fk_cases_question_id FOREIGN KEY (question_id) REFERENCES public.cases_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_duemoved cases_duemoved_change_id_4e3e4167_fk_cases_calendarchange_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_duemoved
    ADD CONSTRAINT cases_duemoved_change_id_4e3e4167_fk_cases_calendarchange_id FOREIGN KEY (change_id) REFERENCES public.cases_calendarchange(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_duemoved cases_duemoved_request_id_14a463c9_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_duemoved
    ADD CONSTRAINT cases_duemoved_request_id_14a463c9_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_enclosed cases_enclosed_request_id_bbc9a1bd_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_enclosed
    ADD CONSTRAINT cases_enclosed_request_id_bbc9a1bd_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_event cases_event_request_id_c5a0f578_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_event
    ADD CONSTRAINT cases_event_request_id_c5a0f578_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_event cases_event_supersedes_id_dc6f4781_fk_cases_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_event
    ADD CONSTRAINT cases_event_supersedes_id_dc6f4781_fk_cases_event_id FOREIGN KEY (supersedes_id) REFERENCES public.cases_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_eventtext cases_eventtext_event_id_4a60be0b_fk_cases_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_eventtext
    ADD CONSTRAINT cases_eventtext_event_id_4a60be0b_fk_cases_event_id FOREIGN KEY (event_id) REFERENCES public.cases_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_filechecked cases_filechecked_enclosed_id_56fe85ef_fk_cases_enclosed_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_filechecked
    ADD CONSTRAINT cases_filechecked_enclosed_id_56fe85ef_fk_cases_enclosed_id FOREIGN KEY (enclosed_id) REFERENCES public.cases_enclosed(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_fileopened cases_fileopened_enclosed_id_56e2ea17_fk_cases_enclosed_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_fileopened
    ADD CONSTRAINT cases_fileopened_enclosed_id_56e2ea17_fk_cases_enclosed_id FOREIGN KEY (enclosed_id) REFERENCES public.cases_enclosed(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_fileread cases_fileread_event_id_631c2ca1_fk_cases_event_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_fileread
    ADD CONSTRAINT cases_fileread_event_id_631c2ca1_fk_cases_event_id FOREIGN KEY (event_id) REFERENCES public.cases_event(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_filledform cases_filledform_request_id_ec489624_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_filledform
    ADD CONSTRAINT cases_filledform_request_id_ec489624_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_holidaychange cases_holidaychange_change_id_1f3df03d_fk_cases_cal; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_holidaychange
    ADD CONSTRAINT cases_holidaychange_change_id_1f3df03d_fk_cases_cal FOREIGN KEY (change_id) REFERENCES public.cases_calendarchange(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_holidaylist cases_holidaylist_change_id_164eef2d_fk_cases_calendarchange_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_holidaylist
    ADD CONSTRAINT cases_holidaylist_change_id_164eef2d_fk_cases_calendarchange_id FOREIGN KEY (change_id) REFERENCES public.cases_calendarchange(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_incident cases_incident_release_id_c7a35a70_fk_cases_release_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_incident
    ADD CONSTRAINT cases_incident_release_id_c7a35a70_fk_cases_release_id FOREIGN KEY (release_id) REFERENCES public.cases_release(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_incidenthandler cases_incidenthandler_incident_id_1ca6d023_fk_cases_incident_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_incidenthandler
    ADD CONSTRAINT cases_incidenthandler_incident_id_1ca6d023_fk_cases_incident_id FOREIGN KEY (incident_id) REFERENCES public.cases_incident(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_incidenthandler cases_incidenthandler_person_id_642f9d0f_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_incidenthandler
    ADD CONSTRAINT cases_incidenthandler_person_id_642f9d0f_fk_accounts_person_id FOREIGN KEY (person_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_incidentrecipient cases_incidentrecipi_incident_id_3b333d25_fk_cases_inc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_incidentrecipient
    ADD CONSTRAINT cases_incidentrecipi_incident_id_3b333d25_fk_cases_inc FOREIGN KEY (incident_id) REFERENCES public.cases_incident(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_intake cases_intake_request_id_f1f17fb3_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_intake
    ADD CONSTRAINT cases_intake_request_id_f1f17fb3_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_lineversion cases_lineversion_line_id_e08f94ef_fk_cases_standardline_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_lineversion
    ADD CONSTRAINT cases_lineversion_line_id_e08f94ef_fk_cases_standardline_id FOREIGN KEY (line_id) REFERENCES public.cases_standardline(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_messageread cases_messageread_guess_id_2b9214d7_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_messageread
    ADD CONSTRAINT cases_messageread_guess_id_2b9214d7_fk_cases_request_id FOREIGN KEY (guess_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_messageread_may_answer cases_messageread_ma_messageread_id_2dbeba91_fk_cases_mes; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_messageread_may_answer
    ADD CONSTRAINT cases_messageread_ma_messageread_id_2dbeba91_fk_cases_mes FOREIGN KEY (messageread_id) REFERENCES public.cases_messageread(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_messageread_may_answer cases_messageread_ma_question_id_ce32c363_fk_cases_que; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_messageread_may_answer
    ADD CONSTRAINT cases_messageread_ma_question_id_ce32c363_fk_cases_que FOREIGN KEY (question_id) REFERENCES public.cases_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_messageread cases_messageread_question_id_130f87ca_fk_cases_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_messageread
    ADD CONSTRAINT cases_messageread_question_id_130f87ca_fk_cases_question_id FOREIGN KEY (question_id) REFERENCES public.cases_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_messageread cases_messageread_raw_id_f2d749b8_fk_post_rawmessage_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_messageread
    ADD CONSTRAINT cases_messageread_raw_id_f2d749b8_fk_post_rawmessage_id FOREIGN KEY (raw_id) REFERENCES public.post_rawmessage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_namedreader cases_namedreader_person_id_f097dfd6_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_namedreader
    ADD CONSTRAINT cases_namedreader_person_id_f097dfd6_fk_accounts_person_id FOREIGN KEY (person_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_namedreader cases_namedreader_request_id_3e965f75_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_namedreader
    ADD CONSTRAINT cases_namedreader_request_id_3e965f75_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_pastrequest cases_pastrequest_brought_by_id_c7663f30_fk_cases_reg; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_pastrequest
    ADD CONSTRAINT cases_pastrequest_brought_by_id_c7663f30_fk_cases_reg FOREIGN KEY (brought_by_id) REFERENCES public.cases_registerimport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_pastrequest cases_pastrequest_source_id_f24c2775_fk_cases_registerimport_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_pastrequest
    ADD CONSTRAINT cases_pastrequest_source_id_f24c2775_fk_cases_registerimport_id FOREIGN KEY (source_id) REFERENCES public.cases_registerimport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_question cases_question_owner_department_id_47627dee_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_question
    ADD CONSTRAINT cases_question_owner_department_id_47627dee_fk_accounts_ FOREIGN KEY (owner_department_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_question cases_question_owner_person_id_583a3493_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_question
    ADD CONSTRAINT cases_question_owner_person_id_583a3493_fk_accounts_person_id FOREIGN KEY (owner_person_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_question cases_question_parent_id_28e8f931_fk_cases_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_question
    ADD CONSTRAINT cases_question_parent_id_28e8f931_fk_cases_question_id FOREIGN KEY (parent_id) REFERENCES public.cases_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_question cases_question_request_id_448a2a8c_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_question
    ADD CONSTRAINT cases_question_request_id_448a2a8c_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_registeroffer cases_registeroffer_run_id_842f98d4_fk_cases_registerimport_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_registeroffer
    ADD CONSTRAINT cases_registeroffer_run_id_842f98d4_fk_cases_registerimport_id FOREIGN KEY (run_id) REFERENCES public.cases_registerimport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_regulatorcase cases_regulatorcase_officer_id_f894a947_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_regulatorcase
    ADD CONSTRAINT cases_regulatorcase_officer_id_f894a947_fk_accounts_person_id FOREIGN KEY (officer_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_regulatorcase cases_regulatorcase_request_id_495123e3_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_regulatorcase
    ADD CONSTRAINT cases_regulatorcase_request_id_495123e3_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_regulatorstep cases_regulatorstep_matter_id_7abe4a49_fk_cases_reg; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_regulatorstep
    ADD CONSTRAINT cases_regulatorstep_matter_id_7abe4a49_fk_cases_reg FOREIGN KEY (matter_id) REFERENCES public.cases_regulatorcase(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_regulatorstep cases_regulatorstep_owner_id_d90a4c71_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_regulatorstep
    ADD CONSTRAINT cases_regulatorstep_owner_id_d90a4c71_fk_accounts_person_id FOREIGN KEY (owner_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_regulatorstep cases_regulatorstep_release_id_942a6ca0_fk_cases_release_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_regulatorstep
    ADD CONSTRAINT cases_regulatorstep_release_id_942a6ca0_fk_cases_release_id FOREIGN KEY (release_id) REFERENCES public.cases_release(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_release cases_release_approval_id_04f6ced5_fk_cases_approval_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_release
    ADD CONSTRAINT cases_release_approval_id_04f6ced5_fk_cases_approval_id FOREIGN KEY (approval_id) REFERENCES public.cases_approval(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_release cases_release_corrects_id_562e7fdf_fk_cases_release_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_release
    ADD CONSTRAINT cases_release_corrects_id_562e7fdf_fk_cases_release_id FOREIGN KEY (corrects_id) REFERENCES public.cases_release(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_release cases_release_request_id_98a32215_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_release
    ADD CONSTRAINT cases_release_request_id_98a32215_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_release cases_release_signatory_id_63f45c60_fk_accounts_signatory_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_release
    ADD CONSTRAINT cases_release_signatory_id_63f45c60_fk_accounts_signatory_id FOREIGN KEY (signatory_id) REFERENCES public.accounts_signatory(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_releasefile cases_releasefile_release_id_d0560bc5_fk_cases_release_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_releasefile
    ADD CONSTRAINT cases_releasefile_release_id_d0560bc5_fk_cases_release_id FOREIGN KEY (release_id) REFERENCES public.cases_release(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_repeat cases_repeat_earlier_id_9810c2fa_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_repeat
    ADD CONSTRAINT cases_repeat_earlier_id_9810c2fa_fk_cases_request_id FOREIGN KEY (earlier_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_repeat cases_repeat_question_id_cbc0134a_fk_cases_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_repeat
    ADD CONSTRAINT cases_repeat_question_id_cbc0134a_fk_cases_question_id FOREIGN KEY (question_id) REFERENCES public.cases_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_request cases_request_imported_by_id_dc00f8fe_fk_cases_reg; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_request
    ADD CONSTRAINT cases_request_imported_by_id_dc00f8fe_fk_cases_reg FOREIGN KEY (imported_by_id) REFERENCES public.cases_registerimport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_request cases_request_officer_id_751d5233_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_request
    ADD CONSTRAINT cases_request_officer_id_751d5233_fk_accounts_person_id FOREIGN KEY (officer_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_request cases_request_requester_id_6367fcbe_fk_cases_requester_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_request
    ADD CONSTRAINT cases_request_requester_id_6367fcbe_fk_cases_requester_id FOREIGN KEY (requester_id) REFERENCES public.cases_requester(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_request cases_request_review_of_id_b16ecf19_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_request
    ADD CONSTRAINT cases_request_review_of_id_b16ecf19_fk_cases_request_id FOREIGN KEY (review_of_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_review cases_review_case_id_9cc88c78_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_review
    ADD CONSTRAINT cases_review_case_id_9cc88c78_fk_cases_request_id FOREIGN KEY (case_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_review cases_review_original_id_4b148e77_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_review
    ADD CONSTRAINT cases_review_original_id_4b148e77_fk_cases_request_id FOREIGN KEY (original_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_review cases_review_reviewer_id_bbb3b635_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_review
    ADD CONSTRAINT cases_review_reviewer_id_bbb3b635_fk_accounts_person_id FOREIGN KEY (reviewer_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_reviewoutcome cases_reviewoutcome_question_id_983f4f22_fk_cases_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_reviewoutcome
    ADD CONSTRAINT cases_reviewoutcome_question_id_983f4f22_fk_cases_question_id FOREIGN KEY (question_id) REFERENCES public.cases_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_savedfilter cases_savedfilter_person_id_ce7a6411_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_savedfilter
    ADD CONSTRAINT cases_savedfilter_person_id_ce7a6411_fk_accounts_person_id FOREIGN KEY (person_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_signoffstage cases_signoffstage_person_id_a196cb8f_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_signoffstage
    ADD CONSTRAINT cases_signoffstage_person_id_a196cb8f_fk_accounts_person_id FOREIGN KEY (person_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_signoffstage cases_signoffstage_tier_id_e8cd4978_fk_cases_signofftier_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_signoffstage
    ADD CONSTRAINT cases_signoffstage_tier_id_e8cd4978_fk_cases_signofftier_id FOREIGN KEY (tier_id) REFERENCES public.cases_signofftier(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_submission cases_submission_question_id_f59684a3_fk_cases_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_submission
    ADD CONSTRAINT cases_submission_question_id_f59684a3_fk_cases_question_id FOREIGN KEY (question_id) REFERENCES public.cases_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_submission cases_submission_to_id_f05551aa_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_submission
    ADD CONSTRAINT cases_submission_to_id_f05551aa_fk_accounts_person_id FOREIGN KEY (to_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: cases_surveyresponse cases_surveyresponse_request_id_c300a7ef_fk_cases_request_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases_surveyresponse
    ADD CONSTRAINT cases_surveyresponse_request_id_c300a7ef_fk_cases_request_id FOREIGN KEY (request_id) REFERENCES public.cases_request(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: files_fileuse files_fileuse_stored_id_81d62ed4_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.files_fileuse
    ADD CONSTRAINT files_fileuse_stored_id_81d62ed4_fk_files_storedfile_id FOREIGN KEY (stored_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_benefit improvement_benefit_agreed_by_id_780d2b62_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_benefit
    ADD CONSTRAINT improvement_benefit_agreed_by_id_780d2b62_fk_accounts_person_id FOREIGN KEY (agreed_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_benefit improvement_benefit_claimed_by_id_15f54aff_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_benefit
    ADD CONSTRAINT improvement_benefit_claimed_by_id_15f54aff_fk_accounts_ FOREIGN KEY (claimed_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_benefit improvement_benefit_measure_id_7294d508_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_benefit
    ADD CONSTRAINT improvement_benefit_measure_id_7294d508_fk_improveme FOREIGN KEY (measure_id) REFERENCES public.improvement_measure(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_benefit improvement_benefit_project_id_d7103ea9_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_benefit
    ADD CONSTRAINT improvement_benefit_project_id_d7103ea9_fk_improveme FOREIGN KEY (project_id) REFERENCES public.improvement_project(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_boardpack improvement_boardpac_issued_by_id_bb4ca500_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_boardpack
    ADD CONSTRAINT improvement_boardpac_issued_by_id_bb4ca500_fk_accounts_ FOREIGN KEY (issued_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_boardpack improvement_boardpac_prepared_by_id_fa6cc329_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_boardpack
    ADD CONSTRAINT improvement_boardpac_prepared_by_id_fa6cc329_fk_accounts_ FOREIGN KEY (prepared_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_boardpack improvement_boardpac_replaces_id_91facd70_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_boardpack
    ADD CONSTRAINT improvement_boardpac_replaces_id_91facd70_fk_improveme FOREIGN KEY (replaces_id) REFERENCES public.improvement_boardpack(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_chartdecision improvement_chartdec_agreed_by_id_ea931f96_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_chartdecision
    ADD CONSTRAINT improvement_chartdec_agreed_by_id_ea931f96_fk_accounts_ FOREIGN KEY (agreed_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_chartdecision improvement_chartdec_decided_by_id_0d516b3b_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_chartdecision
    ADD CONSTRAINT improvement_chartdec_decided_by_id_0d516b3b_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_chartdecision improvement_chartdec_measure_id_8bb0d1c2_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_chartdecision
    ADD CONSTRAINT improvement_chartdec_measure_id_8bb0d1c2_fk_improveme FOREIGN KEY (measure_id) REFERENCES public.improvement_measure(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_chartdecision improvement_chartdec_undone_by_id_fac00e9e_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_chartdecision
    ADD CONSTRAINT improvement_chartdec_undone_by_id_fac00e9e_fk_accounts_ FOREIGN KEY (undone_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_cycle improvement_cycle_idea_id_42240915_fk_improvement_driver_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_cycle
    ADD CONSTRAINT improvement_cycle_idea_id_42240915_fk_improvement_driver_id FOREIGN KEY (idea_id) REFERENCES public.improvement_driver(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_cycle improvement_cycle_measure_id_dceb78b2_fk_improvement_measure_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_cycle
    ADD CONSTRAINT improvement_cycle_measure_id_dceb78b2_fk_improvement_measure_id FOREIGN KEY (measure_id) REFERENCES public.improvement_measure(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_cycle improvement_cycle_project_id_46e6d8cb_fk_improvement_project_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_cycle
    ADD CONSTRAINT improvement_cycle_project_id_46e6d8cb_fk_improvement_project_id FOREIGN KEY (project_id) REFERENCES public.improvement_project(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_driver improvement_driver_measure_id_fa88bc71_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_driver
    ADD CONSTRAINT improvement_driver_measure_id_fa88bc71_fk_improveme FOREIGN KEY (measure_id) REFERENCES public.improvement_measure(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_driver improvement_driver_project_id_b597bbc6_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_driver
    ADD CONSTRAINT improvement_driver_project_id_b597bbc6_fk_improveme FOREIGN KEY (project_id) REFERENCES public.improvement_project(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_driveredit improvement_drivered_project_id_fdfd3ccb_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_driveredit
    ADD CONSTRAINT improvement_drivered_project_id_fdfd3ccb_fk_improveme FOREIGN KEY (project_id) REFERENCES public.improvement_project(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_driveredit improvement_driveredit_by_id_06c2cb39_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_driveredit
    ADD CONSTRAINT improvement_driveredit_by_id_06c2cb39_fk_accounts_person_id FOREIGN KEY (by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_extractmapping improvement_extractm_register_id_5e156edf_fk_registers; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_extractmapping
    ADD CONSTRAINT improvement_extractm_register_id_5e156edf_fk_registers FOREIGN KEY (register_id) REFERENCES public.registers_register(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_import improvement_import_by_id_887d956d_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_import
    ADD CONSTRAINT improvement_import_by_id_887d956d_fk_accounts_person_id FOREIGN KEY (by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_measure improvement_measure_collected_by_id_e563bc06_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_measure
    ADD CONSTRAINT improvement_measure_collected_by_id_e563bc06_fk_accounts_ FOREIGN KEY (collected_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_note improvement_note_by_id_fb2de4e2_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_note
    ADD CONSTRAINT improvement_note_by_id_fb2de4e2_fk_accounts_person_id FOREIGN KEY (by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_note improvement_note_project_id_22c0b47e_fk_improvement_project_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_note
    ADD CONSTRAINT improvement_note_project_id_22c0b47e_fk_improvement_project_id FOREIGN KEY (project_id) REFERENCES public.improvement_project(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_observation improvement_observat_measure_id_1ff6c34f_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_observation
    ADD CONSTRAINT improvement_observat_measure_id_1ff6c34f_fk_improveme FOREIGN KEY (measure_id) REFERENCES public.improvement_measure(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_observation improvement_observat_recorded_by_id_bf40427c_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_observation
    ADD CONSTRAINT improvement_observat_recorded_by_id_bf40427c_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_observation improvement_observat_supersedes_id_7054c0e7_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_observation
    ADD CONSTRAINT improvement_observat_supersedes_id_7054c0e7_fk_improveme FOREIGN KEY (supersedes_id) REFERENCES public.improvement_observation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_packchart improvement_packchar_measure_id_c5c37a58_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_packchart
    ADD CONSTRAINT improvement_packchar_measure_id_c5c37a58_fk_improveme FOREIGN KEY (measure_id) REFERENCES public.improvement_measure(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_packchart improvement_packchar_pack_id_6b49bde5_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_packchart
    ADD CONSTRAINT improvement_packchar_pack_id_6b49bde5_fk_improveme FOREIGN KEY (pack_id) REFERENCES public.improvement_boardpack(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_packchart improvement_packchar_signed_by_id_8f354383_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_packchart
    ADD CONSTRAINT improvement_packchar_signed_by_id_8f354383_fk_accounts_ FOREIGN KEY (signed_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_packchart improvement_packchar_written_by_id_9a7e44b7_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_packchart
    ADD CONSTRAINT improvement_packchar_written_by_id_9a7e44b7_fk_accounts_ FOREIGN KEY (written_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_packfile improvement_packfile_pack_id_2b691e60_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_packfile
    ADD CONSTRAINT improvement_packfile_pack_id_2b691e60_fk_improveme FOREIGN KEY (pack_id) REFERENCES public.improvement_boardpack(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_progressscore improvement_progress_confirmed_by_id_52a21eb0_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_progressscore
    ADD CONSTRAINT improvement_progress_confirmed_by_id_52a21eb0_fk_accounts_ FOREIGN KEY (confirmed_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_progressscore improvement_progress_countersigned_by_id_59299c7a_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_progressscore
    ADD CONSTRAINT improvement_progress_countersigned_by_id_59299c7a_fk_accounts_ FOREIGN KEY (countersigned_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_progressscore improvement_progress_project_id_bcd0d839_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_progressscore
    ADD CONSTRAINT improvement_progress_project_id_bcd0d839_fk_improveme FOREIGN KEY (project_id) REFERENCES public.improvement_project(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_project improvement_project_charter_approved_by__4f53fe74_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_project
    ADD CONSTRAINT improvement_project_charter_approved_by__4f53fe74_fk_accounts_ FOREIGN KEY (charter_approved_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_project improvement_project_department_id_629da446_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_project
    ADD CONSTRAINT improvement_project_department_id_629da446_fk_accounts_ FOREIGN KEY (department_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_project improvement_project_programme_id_7129b118_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_project
    ADD CONSTRAINT improvement_project_programme_id_7129b118_fk_improveme FOREIGN KEY (programme_id) REFERENCES public.improvement_programme(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_project improvement_project_template_id_40c0bfa2_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_project
    ADD CONSTRAINT improvement_project_template_id_40c0bfa2_fk_improveme FOREIGN KEY (template_id) REFERENCES public.improvement_projecttemplate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_projectfile improvement_projectf_added_by_id_49912f21_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projectfile
    ADD CONSTRAINT improvement_projectf_added_by_id_49912f21_fk_accounts_ FOREIGN KEY (added_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_projectfile improvement_projectf_benefit_id_dfe2d309_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projectfile
    ADD CONSTRAINT improvement_projectf_benefit_id_dfe2d309_fk_improveme FOREIGN KEY (benefit_id) REFERENCES public.improvement_benefit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_projectfile improvement_projectf_project_id_8b286836_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projectfile
    ADD CONSTRAINT improvement_projectf_project_id_8b286836_fk_improveme FOREIGN KEY (project_id) REFERENCES public.improvement_project(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_projectfile improvement_projectf_removed_by_id_f92bdc09_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projectfile
    ADD CONSTRAINT improvement_projectf_removed_by_id_f92bdc09_fk_accounts_ FOREIGN KEY (removed_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_projectmeasure improvement_projectm_measure_id_cbb61d16_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projectmeasure
    ADD CONSTRAINT improvement_projectm_measure_id_cbb61d16_fk_improveme FOREIGN KEY (measure_id) REFERENCES public.improvement_measure(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_projectmeasure improvement_projectm_project_id_3b673785_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projectmeasure
    ADD CONSTRAINT improvement_projectm_project_id_3b673785_fk_improveme FOREIGN KEY (project_id) REFERENCES public.improvement_project(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_projecttemplate improvement_projectt_made_by_id_a4a3deee_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projecttemplate
    ADD CONSTRAINT improvement_projectt_made_by_id_a4a3deee_fk_accounts_ FOREIGN KEY (made_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_projecttemplate_measures improvement_projectt_measure_id_2a0e6e53_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projecttemplate_measures
    ADD CONSTRAINT improvement_projectt_measure_id_2a0e6e53_fk_improveme FOREIGN KEY (measure_id) REFERENCES public.improvement_measure(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_projecttemplate_measures improvement_projectt_projecttemplate_id_c9419586_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projecttemplate_measures
    ADD CONSTRAINT improvement_projectt_projecttemplate_id_c9419586_fk_improveme FOREIGN KEY (projecttemplate_id) REFERENCES public.improvement_projecttemplate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_projecttemplate improvement_projectt_replaces_id_5397c8d0_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_projecttemplate
    ADD CONSTRAINT improvement_projectt_replaces_id_5397c8d0_fk_improveme FOREIGN KEY (replaces_id) REFERENCES public.improvement_projecttemplate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_ruleschoice improvement_rulescho_chosen_by_id_886e7822_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_ruleschoice
    ADD CONSTRAINT improvement_rulescho_chosen_by_id_886e7822_fk_accounts_ FOREIGN KEY (chosen_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_target improvement_target_measure_id_cdbec1a8_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_target
    ADD CONSTRAINT improvement_target_measure_id_cdbec1a8_fk_improveme FOREIGN KEY (measure_id) REFERENCES public.improvement_measure(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_task improvement_task_person_id_b42d5fd8_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_task
    ADD CONSTRAINT improvement_task_person_id_b42d5fd8_fk_accounts_person_id FOREIGN KEY (person_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_task improvement_task_project_id_a1f94b66_fk_improvement_project_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_task
    ADD CONSTRAINT improvement_task_project_id_a1f94b66_fk_improvement_project_id FOREIGN KEY (project_id) REFERENCES public.improvement_project(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_teammember improvement_teammemb_project_id_7622535f_fk_improveme; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_teammember
    ADD CONSTRAINT improvement_teammemb_project_id_7622535f_fk_improveme FOREIGN KEY (project_id) REFERENCES public.improvement_project(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: improvement_teammember improvement_teammember_person_id_c6e564cf_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.improvement_teammember
    ADD CONSTRAINT improvement_teammember_person_id_c6e564cf_fk_accounts_person_id FOREIGN KEY (person_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: post_oauthgrant post_oauthgrant_mailbox_id_1efcf1f9_fk_post_mailbox_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_oauthgrant
    ADD CONSTRAINT post_oauthgrant_mailbox_id_1efcf1f9_fk_post_mailbox_id FOREIGN KEY (mailbox_id) REFERENCES public.post_mailbox(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: post_outgoingattachment post_outgoingattachm_message_id_1f188f4b_fk_post_outg; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_outgoingattachment
    ADD CONSTRAINT post_outgoingattachm_message_id_1f188f4b_fk_post_outg FOREIGN KEY (message_id) REFERENCES public.post_outgoingmessage(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: post_outgoingattachment post_outgoingattachm_stored_id_caf59139_fk_files_sto; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_outgoingattachment
    ADD CONSTRAINT post_outgoingattachm_stored_id_caf59139_fk_files_sto FOREIGN KEY (stored_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: post_rawmessage post_rawmessage_stored_id_107d1411_fk_files_storedfile_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_rawmessage
    ADD CONSTRAINT post_rawmessage_stored_id_107d1411_fk_files_storedfile_id FOREIGN KEY (stored_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;


--
-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);


--
-- Name: registers_change registers_change_register_id_c667bc6f_fk_registers_register_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_change
    ADD CONSTRAINT registers_change_register_id_c667bc6f_fk_registers_register_id FOREIGN KEY (register_id) REFERENCES public.registers_register(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registers_change registers_change_undoes_id_0f3efe40_fk_registers_change_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_change
    ADD CONSTRAINT registers_change_undoes_id_0f3efe40_fk_registers_change_id FOREIGN KEY (undoes_id) REFERENCES public.registers_change(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registers_column registers_column_register_id_65f997de_fk_registers_register_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_column
    ADD CONSTRAINT registers_column_register_id_65f997de_fk_registers_register_id FOREIGN KEY (register_id) REFERENCES public.registers_register(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registers_offered registers_offered_register_id_e47a9855_fk_registers_register_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_offered
    ADD CONSTRAINT registers_offered_register_id_e47a9855_fk_registers_register_id FOREIGN KEY (register_id) REFERENCES public.registers_register(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registers_register registers_register_owner_id_e7f256ef_fk_accounts_department_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_register
    ADD CONSTRAINT registers_register_owner_id_e7f256ef_fk_accounts_department_id FOREIGN KEY (owner_id) REFERENCES public.accounts_department(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registers_register registers_register_steward_id_dff2eb14_fk_accounts_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_register
    ADD CONSTRAINT registers_register_steward_id_dff2eb14_fk_accounts_person_id FOREIGN KEY (steward_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registers_savedfact registers_savedfact_approved_by_id_de66dbb7_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_savedfact
    ADD CONSTRAINT registers_savedfact_approved_by_id_de66dbb7_fk_accounts_ FOREIGN KEY (approved_by_id) REFERENCES public.accounts_person(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: registers_savedfact registers_savedfact_register_id_c5ca27f2_fk_registers; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registers_savedfact
    ADD CONSTRAINT registers_savedfact_register_id_c5ca27f2_fk_registers FOREIGN KEY (register_id) REFERENCES public.registers_register(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: socialaccount_socialtoken socialaccount_social_account_id_951f210e_fk_socialacc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: socialaccount_socialtoken socialaccount_social_app_id_636a42d7_fk_socialacc; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: socialaccount_socialaccount socialaccount_social_user_id_8146e70c_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--

\unrestrict answerable

