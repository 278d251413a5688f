-- Run once by a PostgreSQL superuser with psql, connected to the service's own empty database. Makes two logins: the
-- migrator owns the database and is no superuser; the application login owns nothing and can only become
-- lagesbild_app, so row-level security holds for whatever it does. Passwords come from the environment.
\set ON_ERROR_STOP on
\getenv migrator_password MIGRATOR_PASSWORD
\getenv application_password APPLICATION_PASSWORD

CREATE ROLE lagesbild_app NOLOGIN NOBYPASSRLS;
CREATE ROLE lagesbild_system NOLOGIN NOBYPASSRLS;
CREATE ROLE lagesbild_migrator LOGIN NOSUPERUSER NOBYPASSRLS CREATEROLE PASSWORD :'migrator_password';
CREATE ROLE lagesbild_login LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'application_password';

GRANT lagesbild_app, lagesbild_system TO lagesbild_migrator WITH ADMIN OPTION;
GRANT lagesbild_app TO lagesbild_login;

ALTER DATABASE :"DBNAME" OWNER TO lagesbild_migrator;
REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"DBNAME" TO lagesbild_login;

-- PostGIS is no trusted extension: only a superuser may create it, so it is here before the migrations ask for it.
CREATE EXTENSION IF NOT EXISTS postgis;
