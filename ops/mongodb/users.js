// Run once by the image, when its volume is empty: the user of the services. He reads and writes their databases and
// nothing else; indexes, write and read concern are set by the services themselves.
const services = [
  'directory-service', 'info-report-service', 'supervision-service', 'document-service', 'notification-service',
];
db.getSiblingDB('admin').createUser({
  user: 'office',
  pwd: process.env.OFFICE_MONGODB_PASSWORD,
  roles: services.map(service => ({role: 'readWrite', db: service})),
});
