# The service as it runs in production: built jars on a plain JRE. Build first: mvn -DskipTests package
ARG BASE=eclipse-temurin:25-jre-noble
FROM ${BASE}
RUN useradd --uid 10001 --create-home gatehouse && mkdir /data && chown gatehouse /data
COPY safety-api/target/app /opt/gatehouse
USER gatehouse
VOLUME /data
ENV GATEHOUSE_DATA_DIR=/data \
    DJL_CACHE_DIR=/data/djl \
    SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
# Decode workers are started with the same class path, so it must name real jars.
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=40", "-Dai.djl.pytorch.graph_optimizer=false", "-cp", "/opt/gatehouse/lib/*", "io.gatehouse.api.cli.Gatehouse"]
CMD ["serve"]
