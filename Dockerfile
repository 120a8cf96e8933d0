# One image recipe for every service: docker build --build-arg SERVICE=gateway .
FROM eclipse-temurin:25-jdk AS build
ARG SERVICE
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -pl "${SERVICE}" -am -DskipTests -Dspotless.check.skip package \
 && mkdir /layers \
 && java -Djarmode=tools -jar "${SERVICE}"/target/"${SERVICE}"-*-exec.jar extract --layers --launcher --destination /layers

FROM eclipse-temurin:25-jre
# a fixed id: secrets that are mounted from files must be readable by it and by nobody else
RUN groupadd --system --gid 10001 office && useradd --system --uid 10001 --gid office --home-dir /office office && mkdir -p /office /data && chown office:office /office /data
WORKDIR /office
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER office
ENV OFFICE_DATA=/data
VOLUME /data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "org.springframework.boot.loader.launch.JarLauncher"]
