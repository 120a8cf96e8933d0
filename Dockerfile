# One image recipe for every service: docker build --build-arg SERVICE=gateway .
FROM eclipse-temurin:25-jdk AS build
ARG SERVICE
WORKDIR /src
COPY . .
# application.jar names its libraries in its manifest; layers that seldom change come first
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -pl "${SERVICE}" -am -DskipTests -Dspotless.check.skip package \
 && java -Djarmode=tools -jar "${SERVICE}"/target/"${SERVICE}"-*-exec.jar extract \
      --layers --application-filename application.jar --destination /layers

FROM eclipse-temurin:25-jre
# a fixed id: secrets that are mounted from files must be readable by it and by nobody else
RUN groupadd --system --gid 10001 office \
 && useradd --system --uid 10001 --gid office --home-dir /office office \
 && mkdir -p /office /data \
 && chown office:office /office /data
WORKDIR /office
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY --chmod=0555 ops/healthy /usr/local/bin/healthy
USER office
# The archive of loaded classes halves the work of a start (docs/adr/0016). It is written by a start that ends before
# anything is connected, with demo settings so that no secret is needed; without it the JVM starts as it always did.
RUN OFFICE_DEMO=true OFFICE_DATA=/tmp/classes java -XX:ArchiveClassesAtExit=classes.jsa -Dspring.context.exit=onRefresh \
      -jar application.jar >/dev/null || echo "no archive of classes: starts take longer" >&2; \
    rm -rf /tmp/classes
ENV OFFICE_DATA=/data
VOLUME /data
# a process that is out of memory is better started again than half alive
ENTRYPOINT ["java", "-XX:SharedArchiveFile=classes.jsa", "-Xshare:auto", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "application.jar"]
