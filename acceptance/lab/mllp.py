"""A gateway of pumps and the system it reports to, over MLLP (HL7 minimal lower layer protocol).

mllp.py receive PORT          acknowledges every message, until it is stopped
mllp.py send ADDRESS PORT     measurements of a pump, split anywhere, two in one segment; waits for each answer
"""

import socket
import sys
import time

from configured import read

START, END = b"\x0b", b"\x1c\r"


def said(name, protocol):
    return next(one for one in read()["devices"] if one["name"] == name)["says"][protocol]


def framed(*segments):
    return START + "".join(one + "\r" for one in segments).encode("ascii") + END


def measurement(number):
    patient, patient_id, born = read()["patients"]
    gateway, his = said("gateway", "hl7")["names"][0], said("his", "hl7")["names"][0]
    pump = said("pump1", "hl7-behind")
    identity = f"SN{pump['serial']}-{pump['model']}^B. Braun^0012210000000000^EUI-64"
    return framed(
        f"MSH|^~\\&|{gateway}|LAB|{his}|LAB|20240305101500||ORU^R01^ORU_R01|LAB{number}|P|2.6|||AL|NE|||||IHE_PCD_001",
        f"PID|||{patient_id}^^^LAB^MR||{patient}^TEST||{born}|M",
        "OBR|1||LAB1|69985^MDC_DEV_PUMP_INFUS_MDS^MDC|||20240305101500",
        f"OBX|1||69985^MDC_DEV_PUMP_INFUS_MDS^MDC|1.0.0.0|||||||X|||||||{identity}",
        f"OBX|2|ST|531972^MDC_ID_PROD_SPEC_SERIAL^MDC|1.0.0.1|{pump['serial']}||||||R|||||||{identity}",
        f"OBX|3|NM|157784^MDC_FLOW_FLUID_PUMP^MDC|1.1.1.1|25|265266^MDC_DIM_MILLI_L_PER_HR^MDC|||||R|||||||{identity}")


def receive(port):
    with socket.create_server(("", port)) as server:
        while True:
            connection, _ = server.accept()
            with connection:
                answer_all(connection)


def answer_all(connection):
    gateway, his = said("gateway", "hl7")["names"][0], said("his", "hl7")["names"][0]
    kept = b""
    while some := connection.recv(4096):
        kept += some
        while END in kept:
            message, kept = kept.split(END, 1)
            control = message.split(b"\r")[0].split(b"|")[9].decode("ascii")
            connection.sendall(framed(
                f"MSH|^~\\&|{his}|LAB|{gateway}|LAB|20240305101501||ACK^R01^ACK|A{control}|P|2.6",
                f"MSA|AA|{control}"))


def send(address, port):
    with socket.create_connection((address, port), timeout=10) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for number in range(10):
            message = measurement(number)
            for piece in (message[:3], message[3:70], message[70:]):
                connection.sendall(piece)
                time.sleep(0.01)
            answered(connection, 1)
        connection.sendall(measurement(10) + measurement(11))
        answered(connection, 2)


def answered(connection, count):
    kept = b""
    while kept.count(END) < count:
        some = connection.recv(4096)
        if not some:
            sys.exit("mllp.py: the receiver closed before it answered")
        kept += some


if __name__ == "__main__":
    if sys.argv[1] == "receive":
        receive(int(sys.argv[2]))
    else:
        send(sys.argv[2], int(sys.argv[3]))
